package dev.millpond.processor.surface;

import com.palantir.javapoet.ArrayTypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.Overriding;
import dev.millpond.processor.element.ParameterNames;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.PreviewMarks;
import dev.millpond.processor.element.Supertype;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.SelfAnswer;
import dev.millpond.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Decides which methods of the pooled objects their lease forwards. */
final class ForwardableMethods {

    private static final String CLOSE = "close";
    private static final Set<String> OF_THE_LEASE = Set.of("get", "invalidate", "detach", CLOSE);

    private final Environment environment;
    private final PooledType pooledType;
    private final TypeUseReader types;
    private final List<MethodGroup> methods;
    private final Overriding overriding;

    ForwardableMethods(Environment environment, PooledType pooledType, TypeUseReader types, List<MethodGroup> methods) {
        this.environment = environment;
        this.pooledType = pooledType;
        this.types = types;
        this.methods = methods;
        this.overriding = new Overriding(environment, pooledType);
    }

    /** Tells whether a user would expect to find the method on a lease. */
    boolean isCandidate(MethodGroup method) {
        return method.has(Modifier.PUBLIC) && !method.has(Modifier.STATIC) && !isOfEveryObject(method);
    }

    /** Tells whether each object has such a method, and it is public. */
    static boolean isOfEveryObject(MethodGroup method) {
        return isEquality(method) || (method.takesNothing() && method.isNamed("toString"));
    }

    /** Tells whether it is what makes objects equal. */
    static boolean isEquality(MethodGroup method) {
        if (method.takesNothing()) {
            return method.isNamed("hashCode");
        }
        return method.isNamed("equals")
                && method.method().getParameters().size() == 1
                && is(method.method().getParameters().get(0).asType(), "java.lang.Object");
    }

    private static String nameOf(MethodGroup method) {
        return method.method().getSimpleName().toString();
    }

    private static boolean is(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }

    /** Says why a method is not forwarded, if it is not. */
    Optional<String> objection(MethodGroup method) throws UnresolvedException {
        for (HookKind kind : HookKind.values()) {
            if (method.positionOf(kind.annotation().canonicalName()).isPresent()) {
                return Optional.of("called by the pool");
            }
        }
        if (PreviewMarks.isPreview(method.method())) {
            return Optional.of("a preview of the platform");
        }
        if (!ParameterNames.isWritable(method.method())) {
            return Optional.of("the name cannot be written in Java");
        }
        if (method.takesNothing() && OF_THE_LEASE.contains(nameOf(method))) {
            return Optional.of(isClose(method) ? "closing the lease gives the object back" : "the lease has its own");
        }
        if (isFailed(method)) {
            return Optional.of("the lease has its own");
        }
        if (method.takesNothing() && method.isNamed("finalize")) {
            return Optional.of("meant for the garbage collector");
        }
        if (!method.isConsistent()) {
            return Optional.of("the declarations differ");
        }
        if (isAmbiguous(method)) {
            return Optional.of("overloads that take the same types here");
        }
        if (hasArrayBound(method)) {
            return Optional.of("a type variable is bounded by an array here");
        }
        return isNameable(method) ? Optional.empty() : Optional.of("a type is mentioned that cannot be named here");
    }

    /** Tells whether the lease's own {@code failed} is in the way. A type variable is as well: its erasure counts. */
    private boolean isFailed(MethodGroup method) {
        return method.isNamed("failed")
                && method.method().getParameters().size() == 1
                && is(overriding.erasedAsSeen(method).get(0), "java.lang.Throwable");
    }

    /** With the type arguments of the pooled objects, two overloads may become one. */
    private boolean isAmbiguous(MethodGroup method) {
        return methods.stream().anyMatch(other -> !other.equals(method) && overriding.areAlike(method, other));
    }

    /** With a type argument that is an array, a type variable's bound may become what no bound can be. */
    private boolean hasArrayBound(MethodGroup method) throws UnresolvedException {
        for (TypeParameterElement variable : method.method().getTypeParameters()) {
            for (TypeMirror bound : variable.getBounds()) {
                TypeUse use = types.read(bound, method.declaredIn().substitution());
                if (use.name() instanceof ArrayTypeName) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether the lease's own {@code close}, which throws nothing, does for a method. */
    static boolean isClose(MethodGroup method) {
        return method.isNamed(CLOSE)
                && method.takesNothing()
                && method.method().getReturnType().getKind() == TypeKind.VOID;
    }

    /**
     * Says what becomes of the pooled object where a method returns it. Its lease can stand for it if it is of that very type:
     * {@code Function<T, R>.andThen}, for one, returns a {@code Function<T, V>}.
     */
    SelfAnswer answerOfItself(MethodGroup method, Set<TypeElement> implemented) {
        TypeMirror returned = overriding.returned(method.declarations().get(0));
        if (returned instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && implemented.contains(element)
                && environment.types().isSubtype(pooledType.type(), returned)) {
            return SelfAnswer.LEASE;
        }
        return mayBePooled(returned) ? SelfAnswer.OBJECT : SelfAnswer.NONE;
    }

    /** What is declared as a mere object is hardly the pooled one. */
    private boolean mayBePooled(TypeMirror type) {
        Types compiler = environment.types();
        return (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR)
                && !is(compiler.erasure(type), "java.lang.Object")
                && compiler.isSubtype(compiler.erasure(pooledType.type()), compiler.erasure(type));
    }

    private boolean isNameable(MethodGroup method) throws UnresolvedException {
        List<TypeMirror> mentioned = new ArrayList<>();
        mentioned.add(method.method().getReturnType());
        method.method().getParameters().forEach(parameter -> mentioned.add(parameter.asType()));
        method.method().getTypeParameters().forEach(variable -> mentioned.addAll(variable.getBounds()));
        return areNameable(mentioned, method.declaredIn())
                && areNameable(method.method().getThrownTypes(), method.declaredIn())
                && areThrownTypesNameable(method.rivals());
    }

    private boolean areThrownTypesNameable(List<MethodGroup.Declaration> rivals) throws UnresolvedException {
        for (MethodGroup.Declaration rival : rivals) {
            if (!areNameable(rival.method().getThrownTypes(), rival.declaredIn())) {
                return false;
            }
        }
        return true;
    }

    private boolean areNameable(List<? extends TypeMirror> mentioned, Supertype declaredIn) throws UnresolvedException {
        for (TypeMirror type : mentioned) {
            if (!types.read(type, declaredIn.substitution()).traits().isAccessible()) {
                return false;
            }
        }
        return true;
    }
}
