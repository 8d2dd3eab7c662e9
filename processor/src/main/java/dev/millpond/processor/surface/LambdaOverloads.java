package dev.millpond.processor.surface;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.model.TypeTraits;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Tells whether methods of one name take different functional interfaces, so that a lambda may fit several of them. */
final class LambdaOverloads {

    private final Environment environment;

    LambdaOverloads(Environment environment) {
        this.environment = environment;
    }

    /** Judges methods that are in the order of their names. */
    TypeTraits of(List<MethodGroup> methods) {
        for (int i = 0; i < methods.size(); i++) {
            String name = methods.get(i).method().getSimpleName().toString();
            for (int j = i + 1; j < methods.size() && methods.get(j).isNamed(name); j++) {
                if (areAmbiguous(methods.get(i), methods.get(j))) {
                    return TypeTraits.warning("overloads");
                }
            }
        }
        return TypeTraits.NONE;
    }

    private boolean areAmbiguous(MethodGroup one, MethodGroup other) {
        int count = one.method().getParameters().size();
        if (count != other.method().getParameters().size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (areAmbiguous(
                    one.method().getParameters().get(i).asType(),
                    other.method().getParameters().get(i).asType())) {
                return true;
            }
        }
        return false;
    }

    private boolean areAmbiguous(TypeMirror one, TypeMirror other) {
        Types types = environment.types();
        TypeMirror first = types.erasure(one);
        TypeMirror second = types.erasure(other);
        return isFunctional(one)
                && isFunctional(other)
                && !types.isSubtype(first, second)
                && !types.isSubtype(second, first);
    }

    private boolean isFunctional(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind().isInterface()
                && ElementFilter.methodsIn(environment.elements().getAllMembers((TypeElement) declared.asElement()))
                        .stream()
                        .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT)
                                && !method.getParameters().isEmpty());
    }
}
