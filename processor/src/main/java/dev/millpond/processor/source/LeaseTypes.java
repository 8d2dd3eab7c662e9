package dev.millpond.processor.source;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Knows pools and leases, those that users wrote with them. */
final class LeaseTypes {

    private static final Set<String> ACQUIRING = Set.of("acquire", "tryAcquire");
    private static final Set<String> CLOSING = Set.of("close", "invalidate", "detach");
    private static final Set<String> HARMLESS = Set.of(KnownTypes.LEASE.canonicalName(), "java.lang.Object");

    private final Environment environment;

    LeaseTypes(Environment environment) {
        this.environment = environment;
    }

    /** Tells whether a method may acquire a lease, by its name alone, which is cheap: most are others. */
    static boolean isAcquiring(String name) {
        return ACQUIRING.contains(name);
    }

    /** Tells whether a method of a pool returns a lease; users may add others of the same name. */
    boolean returnsLease(@Nullable Element method) {
        return method instanceof ExecutableElement executable
                && executable.getEnclosingElement() instanceof TypeElement owner
                && isPool(owner.asType())
                && is(executable.getReturnType(), KnownTypes.LEASE);
    }

    boolean isPool(@Nullable TypeMirror type) {
        return type != null && is(type, KnownTypes.POOL);
    }

    /**
     * Tells whether it is certain that a method of a lease does not close it. What a generated lease has besides is forwarded to
     * the object. A lease that a user wrote may be closed by any method.
     */
    boolean keepsOpen(@Nullable Element method) {
        return method instanceof ExecutableElement
                && !CLOSING.contains(method.getSimpleName().toString())
                && method.getEnclosingElement() instanceof TypeElement owner
                && (HARMLESS.contains(owner.getQualifiedName().toString())
                        || Environment.annotation(owner, KnownTypes.GENERATED_POOL.canonicalName())
                                .isPresent());
    }

    /** Tells whether a type is another, or a kind of it. */
    boolean is(TypeMirror type, ClassName known) {
        TypeElement element = environment.elements().getTypeElement(known.canonicalName());
        if (element == null || (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR)) {
            return false;
        }
        Types types = environment.types();
        return types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }
}
