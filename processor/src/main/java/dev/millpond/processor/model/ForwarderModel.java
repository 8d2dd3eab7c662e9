package dev.millpond.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A method of the pooled class that its lease forwards.
 *
 * @param name its name
 * @param signature its signature
 * @param erasure the erased types of its parameters, by which documentation refers to it
 * @param annotations the annotations to repeat on it
 * @param isOverride whether an interface that the lease implements declares it
 * @param isFinal whether it must be final, as {@code @SafeVarargs} demands
 * @param ofItself what it answers where the pooled object returns itself
 * @param whenClosed what it answers once the lease is closed
 * @param traits what is to be known of calling it
 */
public record ForwarderModel(
        String name,
        SignatureModel signature,
        List<TypeName> erasure,
        List<AnnotationSpec> annotations,
        boolean isOverride,
        boolean isFinal,
        SelfAnswer ofItself,
        ClosedAnswer whenClosed,
        TypeTraits traits) {

    public boolean mayReturnLease() {
        return ofItself == SelfAnswer.LEASE;
    }

    public boolean mayReturnObject() {
        return ofItself == SelfAnswer.OBJECT;
    }
}
