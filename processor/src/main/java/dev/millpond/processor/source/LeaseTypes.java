package dev.millpond.processor.source;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Knows pools and leases, those that users wrote with them. */
final class LeaseTypes {

    private static final Set<String> ACQUIRING = Set.of("acquire", "tryAcquire");

    /** What promises a lease, and is answered by a future that has it. */
    private static final String PROMISING = "acquireAsync";

    private final Environment environment;

    LeaseTypes(Environment environment) {
        this.environment = environment;
    }

    /** Tells whether a method may acquire a lease, by its name alone, which is cheap: most are others. */
    static boolean isAcquiring(String name) {
        return ACQUIRING.contains(name);
    }

    /** Tells whether a method may promise a lease, by its name alone. */
    static boolean isPromising(String name) {
        return PROMISING.equals(name);
    }

    /** Tells whether a method of a pool returns a lease; users may add others of the same name. */
    boolean returnsLease(@Nullable Element method) {
        return returnedByPool(method).filter(type -> is(type, KnownTypes.LEASE)).isPresent();
    }

    /** Returns the type of the lease that a method of a pool promises, if it does. */
    Optional<TypeMirror> promisedLease(@Nullable Element method) {
        return returnedByPool(method)
                .filter(type -> type instanceof DeclaredType future
                        && future.getTypeArguments().size() == 1)
                .map(future -> bound(((DeclaredType) future).getTypeArguments().get(0)))
                .filter(type -> is(type, KnownTypes.LEASE));
    }

    private static TypeMirror bound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }

    private Optional<TypeMirror> returnedByPool(@Nullable Element method) {
        return method instanceof ExecutableElement executable
                        && executable.getEnclosingElement() instanceof TypeElement owner
                        && isPool(owner.asType())
                ? Optional.of(executable.getReturnType())
                : Optional.empty();
    }

    boolean isPool(@Nullable TypeMirror type) {
        return type != null && is(type, KnownTypes.POOL);
    }

    /** Tells whether a type is a generated one: of a lease, all methods but its own are forwarded. */
    boolean isGenerated(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && Environment.annotation(declared.asElement(), KnownTypes.GENERATED_POOL.canonicalName())
                        .isPresent();
    }

    /** Tells whether nobody gets what is returned by the code that implements a functional interface. */
    boolean discardsResult(@Nullable TypeMirror functional) {
        return functional instanceof DeclaredType declared
                && ElementFilter.methodsIn(environment.elements().getAllMembers((TypeElement) declared.asElement()))
                        .stream()
                        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                        .anyMatch(method -> method.getReturnType().getKind() == TypeKind.VOID);
    }

    TypeMirror memberOf(DeclaredType type, Element member) {
        return environment.types().asMemberOf(type, member);
    }

    boolean is(TypeMirror type, ClassName known) {
        TypeElement element = environment.elements().getTypeElement(known.canonicalName());
        if (element == null || (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR)) {
            return false;
        }
        return isSubtype(type, element.asType());
    }

    /** Tells whether a type is another, or a kind of it, whatever the type arguments. */
    boolean isSubtype(TypeMirror type, TypeMirror other) {
        Types types = environment.types();
        return types.isSubtype(types.erasure(type), types.erasure(other));
    }
}
