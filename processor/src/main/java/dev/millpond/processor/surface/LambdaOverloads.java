package dev.millpond.processor.surface;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.Overriding;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.model.TypeTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Tells whether methods of one name take different functional interfaces, so that a lambda may fit several of them: as javac
 * judges, from version to version the same, except that a type is not blamed for what an interface of it has already.
 */
final class LambdaOverloads {

    private final Environment environment;
    private final PooledType pooledType;
    private final Set<TypeElement> implemented;

    LambdaOverloads(Environment environment, PooledType pooledType, Set<TypeElement> implemented) {
        this.environment = environment;
        this.pooledType = pooledType;
        this.implemented = implemented;
    }

    /** Judges methods that are in the order of their names. */
    TypeTraits of(List<MethodGroup> methods) {
        for (int i = 0; i < methods.size(); i++) {
            String name = methods.get(i).method().getSimpleName().toString();
            for (int j = i + 1; j < methods.size() && methods.get(j).isNamed(name); j++) {
                if (areAmbiguous(methods.get(i).method(), methods.get(j).method(), pooledType)
                        && !areInherited(methods.get(i), methods.get(j))) {
                    return TypeTraits.warning("overloads");
                }
            }
        }
        return TypeTraits.NONE;
    }

    private boolean areInherited(MethodGroup one, MethodGroup other) {
        return implemented.stream()
                .anyMatch(type -> one.declarations().stream()
                        .filter(declaration -> isOf(declaration, type))
                        .anyMatch(first -> other.declarations().stream()
                                .filter(declaration -> isOf(declaration, type))
                                .anyMatch(
                                        second -> areAmbiguous(first.method(), second.method(), PooledType.of(type)))));
    }

    private boolean isOf(MethodGroup.Declaration declaration, TypeElement type) {
        TypeElement owner = declaration.declaredIn().element();
        return environment
                .types()
                .isSubtype(
                        environment.types().erasure(type.asType()),
                        environment.types().erasure(owner.asType()));
    }

    /** Each pair of parameters is related, or is of functional interfaces that are not; and one pair is. */
    private boolean areAmbiguous(ExecutableElement one, ExecutableElement other, PooledType site) {
        Overriding members = new Overriding(environment, site);
        ExecutableType first = members.seen(one);
        ExecutableType second = members.seen(other);
        int count = Math.max(
                first.getParameterTypes().size(), second.getParameterTypes().size());
        List<TypeMirror> some = expanded(first.getParameterTypes(), one.isVarArgs(), count);
        List<TypeMirror> others = expanded(
                new SharedVariables(environment.types(), first, second).parametersOfSecond(), other.isVarArgs(), count);
        if (some.size() != others.size()) {
            return false;
        }
        boolean isAmbiguous = false;
        for (int i = 0; i < some.size(); i++) {
            if (!areRelated(some.get(i), others.get(i))) {
                if (!fitOneLambda(some.get(i), others.get(i))) {
                    return false;
                }
                isAmbiguous = true;
            }
        }
        return isAmbiguous;
    }

    private static List<TypeMirror> expanded(List<? extends TypeMirror> parameters, boolean isVarargs, int count) {
        List<TypeMirror> expanded = new ArrayList<>(parameters);
        if (isVarargs && expanded.get(expanded.size() - 1) instanceof ArrayType array) {
            expanded.set(expanded.size() - 1, array.getComponentType());
            while (expanded.size() < count) {
                expanded.add(array.getComponentType());
            }
        }
        return expanded;
    }

    private boolean areRelated(TypeMirror one, TypeMirror other) {
        return environment.types().isSubtype(one, other) || environment.types().isSubtype(other, one);
    }

    private boolean fitOneLambda(TypeMirror one, TypeMirror other) {
        int count = parametersOfLambda(one);
        return count > 0 && count == parametersOfLambda(other);
    }

    /** Returns how many parameters a lambda of a type takes; 0 for what is no functional interface. */
    private int parametersOfLambda(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !declared.asElement().getKind().isInterface()
                || !environment.elements().isFunctionalInterface((TypeElement) declared.asElement())) {
            return 0;
        }
        return ElementFilter.methodsIn(environment.elements().getAllMembers((TypeElement) declared.asElement()))
                .stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method))
                .mapToInt(method -> method.getParameters().size())
                .max()
                .orElse(0);
    }

    /** An interface may ask for what each object has, such as {@code Comparator} for {@code equals}. */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = environment.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(inherited -> inherited.getSimpleName().equals(method.getSimpleName())
                        && environment.types().isSubsignature((ExecutableType) method.asType(), (ExecutableType)
                                inherited.asType()));
    }
}
