package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells which methods of the types that the pooled objects inherit of are the same one. */
public final class Overriding {

    private final Environment environment;
    private final PooledType pooledType;
    private final MemberTypes supertypes;

    public Overriding(Environment environment, PooledType pooledType) {
        this.environment = environment;
        this.pooledType = pooledType;
        this.supertypes = new MemberTypes(environment);
    }

    /** Tells whether a method is the same as one of a type that comes later in the hierarchy. */
    boolean isSame(MethodGroup.Declaration lower, MethodGroup.Declaration upper) {
        ExecutableElement method = lower.method();
        if (method.getParameters().size() != upper.method().getParameters().size()
                || method.getModifiers().contains(Modifier.PRIVATE)
                || !isVisibleFrom(method, upper.method())) {
            return false;
        }
        if (method.getParameters().isEmpty()) {
            return true;
        }
        if (lower.declaredIn().element().equals(upper.declaredIn().element())) {
            return hasSameErasure(method, upper.method()); // of which one is the compiler's own
        }
        if (isBelow(lower, upper)) {
            // a type knows what it overrides, whatever its type variables stand for elsewhere, even where it is raw
            DeclaredType owner = (DeclaredType) lower.declaredIn().element().asType();
            return isSubsignature(supertypes.member(owner, method), supertypes.member(owner, upper.method()));
        }
        return isSubsignature(lower, upper) || isSubsignature(upper, lower);
    }

    /** A method without a modifier is overridden in its own package alone, whichever types lie between. */
    private boolean isVisibleFrom(ExecutableElement lower, ExecutableElement upper) {
        return !upper.getModifiers().contains(Modifier.PRIVATE)
                && (!isOfPackage(upper) || environment.isSamePackage(upper, lower));
    }

    private static boolean isOfPackage(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.PROTECTED)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    /** Tells whether nobody in the package of the pooled objects' type could mean the method by a call. */
    private boolean isHidden(MethodGroup method) {
        return method.has(Modifier.PRIVATE)
                || (isOfPackage(method.method()) && !environment.isSamePackage(method.method(), pooledType.element()));
    }

    private boolean hasSameErasure(ExecutableElement one, ExecutableElement other) {
        return areSame(erasedParameters(one), erasedParameters(other));
    }

    private List<TypeMirror> erasedParameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> environment.types().erasure(parameter.asType()))
                .toList();
    }

    private boolean areSame(List<? extends TypeMirror> some, List<? extends TypeMirror> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!environment.types().isSameType(some.get(i), others.get(i))) {
                return false;
            }
        }
        return some.size() == others.size();
    }

    /** Tells whether the one is declared in a type that inherits of the other's. */
    boolean isBelow(MethodGroup.Declaration lower, MethodGroup.Declaration upper) {
        Types types = environment.types();
        return !lower.declaredIn().element().equals(upper.declaredIn().element())
                && types.isSubtype(
                        types.erasure(lower.declaredIn().element().asType()),
                        types.erasure(upper.declaredIn().element().asType()));
    }

    /** Tells whether, for the pooled objects, the one has parameters with which it can override the other. */
    public boolean isSubsignature(MethodGroup.Declaration one, MethodGroup.Declaration other) {
        return isSubsignature(seen(one), seen(other));
    }

    /** The compiler is asked about type variables of methods only: some compilers take a raw type for any other. */
    private boolean isSubsignature(ExecutableType one, ExecutableType other) {
        Types types = environment.types();
        if (!one.getTypeVariables().isEmpty() || !other.getTypeVariables().isEmpty()) {
            return types.isSubsignature(one, other);
        }
        return areSame(one.getParameterTypes(), other.getParameterTypes())
                || areSame(
                        one.getParameterTypes(),
                        other.getParameterTypes().stream().map(types::erasure).toList());
    }

    public TypeMirror returned(MethodGroup.Declaration declaration) {
        return seen(declaration).getReturnType();
    }

    List<? extends TypeMirror> thrown(MethodGroup.Declaration declaration) {
        return seen(declaration).getThrownTypes();
    }

    /** Tells whether, for the pooled objects, a call could mean the one as well as the other. */
    public boolean areAlike(MethodGroup one, MethodGroup other) {
        return !isHidden(other)
                && one.isNamed(other.method().getSimpleName().toString())
                && one.method().getParameters().size()
                        == other.method().getParameters().size()
                && areSame(erasedAsSeen(one), erasedAsSeen(other));
    }

    /** Returns the erased types of a method's parameters, as the pooled objects have it. */
    public List<TypeMirror> erasedAsSeen(MethodGroup method) {
        return seen(method.declarations().get(0)).getParameterTypes().stream()
                .<TypeMirror>map(environment.types()::erasure)
                .toList();
    }

    private ExecutableType seen(MethodGroup.Declaration declaration) {
        return seen(declaration.method());
    }

    /** Returns a method's type as the pooled objects have it. */
    public ExecutableType seen(ExecutableElement method) {
        return supertypes.member(pooledType.type(), method);
    }
}
