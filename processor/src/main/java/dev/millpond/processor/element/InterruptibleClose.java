package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.model.TypeTraits;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Tells of which type variables javac warns by {@code [try]}: to it, several bounds are a type of their own, and one whose
 * {@code close} may throw {@code InterruptedException}, as {@code AutoCloseable} itself says of its own, is suspicious.
 */
final class InterruptibleClose {

    private final Environment environment;

    InterruptibleClose(Environment environment) {
        this.environment = environment;
    }

    TypeTraits of(List<? extends TypeMirror> bounds) {
        if (bounds.size() < 2 || bounds.stream().noneMatch(this::isCloseable)) {
            return TypeTraits.NONE;
        }
        List<TypeMirror> closing = bounds.stream()
                .filter(bound -> !closes(bound).isEmpty())
                .<TypeMirror>map(bound -> bound)
                .toList();
        List<TypeMirror> implemented =
                closing.stream().filter(bound -> isImplemented(bound)).toList();
        return (implemented.isEmpty() ? closing : implemented).stream().allMatch(this::mayInterrupt)
                ? TypeTraits.warning("try")
                : TypeTraits.NONE;
    }

    private boolean isCloseable(TypeMirror bound) {
        return bound instanceof DeclaredType && environment.types().isSubtype(bound, known("java.lang.AutoCloseable"));
    }

    private boolean isImplemented(TypeMirror bound) {
        return closes(bound).stream().noneMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
    }

    /** The bounds allow together what each of them allows. */
    private boolean mayInterrupt(TypeMirror bound) {
        return closes(bound).stream()
                .map(method -> (ExecutableType) environment.types().asMemberOf((DeclaredType) bound, method))
                .allMatch(method -> method.getThrownTypes().stream()
                        .anyMatch(thrown ->
                                environment.types().isSubtype(known("java.lang.InterruptedException"), thrown)));
    }

    private List<ExecutableElement> closes(TypeMirror bound) {
        return bound instanceof DeclaredType declared
                ? ElementFilter.methodsIn(environment.elements().getAllMembers((TypeElement) declared.asElement()))
                        .stream()
                        .filter(method -> method.getSimpleName().contentEquals("close")
                                && method.getParameters().isEmpty())
                        .toList()
                : List.of();
    }

    private TypeMirror known(String name) {
        TypeElement element = environment.elements().getTypeElement(name);
        return element.asType();
    }
}
