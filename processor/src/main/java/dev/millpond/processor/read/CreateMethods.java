package dev.millpond.processor.read;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out what a factory makes, before anything else is read: names are given to all classes first, when types that they
 * mention need not be known yet.
 */
public final class CreateMethods {

    private static final Pattern PARAMETERS = Pattern.compile("<.+", Pattern.DOTALL);

    private final Environment environment;

    public CreateMethods(Environment environment) {
        this.environment = environment;
    }

    /** Returns the name of the type that a class makes by a method; its own, where it is no factory. */
    public String stemOf(TypeElement pooled) {
        return created(pooled)
                .flatMap(CreateMethods::simpleName)
                .orElseGet(() -> String.join("_", ClassName.get(pooled).simpleNames()));
    }

    private Optional<TypeMirror> created(TypeElement pooled) {
        return markedMethods(pooled).stream()
                .findFirst()
                .map(method -> ((ExecutableType) environment.types().asMemberOf((DeclaredType) pooled.asType(), method))
                        .getReturnType());
    }

    /** Returns those of the class itself first, then by name. */
    private static List<ExecutableElement> markedMethods(TypeElement pooled) {
        List<ExecutableElement> marked = new ArrayList<>();
        for (TypeElement type : withSupertypes(pooled)) {
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(method -> Environment.annotation(method, KnownTypes.CREATE.canonicalName())
                            .isPresent())
                    .sorted(Comparator.comparing(
                            method -> method.getSimpleName().toString()))
                    .forEach(marked::add);
        }
        return marked;
    }

    private static Set<TypeElement> withSupertypes(TypeElement pooled) {
        Set<TypeElement> types = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(pooled));
        while (!open.isEmpty()) {
            TypeElement type = open.remove();
            if (types.add(type)) {
                List<TypeMirror> parents = new ArrayList<>(List.of(type.getSuperclass()));
                parents.addAll(type.getInterfaces());
                parents.stream()
                        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                        .forEach(parent -> open.add((TypeElement) ((DeclaredType) parent).asElement()));
            }
        }
        return types;
    }

    /** Returns the name of a class or an interface, which need not be known yet. */
    private static Optional<String> simpleName(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            String name = PARAMETERS.matcher(type.toString()).replaceFirst("");
            String simple = name.substring(name.lastIndexOf('.') + 1);
            return simple.isEmpty() ? Optional.empty() : Optional.of(simple);
        }
        return type instanceof DeclaredType declared
                ? Optional.of(String.join(
                        "_", ClassName.get((TypeElement) declared.asElement()).simpleNames()))
                : Optional.empty();
    }
}
