package dev.millpond.processor.source;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A lease that is followed, and what its methods do, by whatever type it is known.
 *
 * @param trees what the compiler knows of expressions
 * @param types the pools and leases there are
 * @param type its own type, as far as its pool tells
 */
record AcquiredLease(Trees trees, LeaseTypes types, TypeMirror type) {

    private static final Set<String> CLOSING = Set.of("close", "invalidate", "detach");
    private static final Set<String> HARMLESS = Set.of(KnownTypes.LEASE.canonicalName(), "java.lang.Object");

    /**
     * Tells whether it is certain that a method does not close it. What a generated lease has besides is forwarded to the object.
     * A lease that a user wrote may be closed by any method.
     */
    boolean staysOpen(TreePath member) {
        Element method = trees.getElement(member);
        return method instanceof ExecutableElement
                && !CLOSING.contains(method.getSimpleName().toString())
                && method.getEnclosingElement() instanceof TypeElement owner
                && (HARMLESS.contains(owner.getQualifiedName().toString())
                        || types.isGenerated(type)
                        || types.isGenerated(owner.asType()));
    }

    /**
     * Tells whether a method may answer the lease. A forwarder does where the object answers itself, if the lease is of the type
     * that it returns. If not, it answers the object, as {@code get} does.
     */
    boolean mayBeAnswered(TreePath member, TreePath receiver) {
        return trees.getElement(member) instanceof ExecutableElement method
                && !(method.getSimpleName().contentEquals("get")
                        && method.getParameters().isEmpty())
                && returned(method, trees.getTypeMirror(receiver)) instanceof DeclaredType answer
                && answer.asElement().getKind().isInterface()
                && (types.isSubtype(type, answer) || types.isSubtype(trees.getTypeMirror(receiver), answer));
    }

    private TypeMirror returned(ExecutableElement method, TypeMirror receiver) {
        return receiver instanceof DeclaredType declared
                ? ((ExecutableType) types.memberOf(declared, method)).getReturnType()
                : method.getReturnType();
    }

    /** Tells whether a loop over it asks only the object. */
    boolean staysOpenInLoop(TreePath expression) {
        return types.isGenerated(type) || types.isGenerated(trees.getTypeMirror(expression));
    }
}
