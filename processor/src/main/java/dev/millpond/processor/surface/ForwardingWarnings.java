package dev.millpond.processor.surface;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.element.JdkMarks;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.Subject;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.element.Unchecked;
import dev.millpond.processor.model.Traits;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells which warnings a forwarding method causes: by what it calls, and by what it overrides. */
final class ForwardingWarnings {

    private final TypeUseReader types;
    private final ErrorProneChecks errorProne;
    private final Unchecked unchecked;

    ForwardingWarnings(Environment environment, Subject subject, TypeUseReader types) {
        this.types = types;
        this.errorProne = new ErrorProneChecks(environment, subject);
        this.unchecked = new Unchecked(environment, subject);
    }

    /** A deprecated method is forwarded by a deprecated one, which may use it; but not so before its removal. */
    Traits ofCall(MethodGroup method) {
        Traits deprecation = types.deprecation(method.method());
        Traits others = errorProne.ofCall(method).and(unchecked.ofCall(method)).and(JdkMarks.ofCall(method));
        return deprecation.warnings().contains("removal") ? others.and(deprecation) : others;
    }

    /**
     * A method that is not deprecated may implement one that is, as the user's does; before a removal, even one that is
     * deprecated causes the warning.
     *
     * @param implemented the interfaces that the lease implements
     */
    Traits ofOverride(MethodGroup group, Set<TypeElement> implemented) {
        boolean isDeprecated = types.isDeprecated(group.method());
        Traits traits = Traits.NONE;
        for (MethodGroup.Declaration declaration : group.declarations()) {
            if (implemented.contains(declaration.declaredIn().element())) {
                ExecutableElement overridden = declaration.method();
                Traits deprecation = types.deprecation(overridden);
                if (!overridden.equals(group.method())) {
                    traits = traits.and(unchecked.ofOverride(group.method(), overridden));
                }
                if (!isDeprecated || deprecation.warnings().contains("removal")) {
                    traits = traits.and(deprecation);
                }
            }
        }
        return traits;
    }
}
