package dev.millpond.processor.surface;

import dev.millpond.processor.element.MissingTypes;
import dev.millpond.processor.element.Supertype;
import dev.millpond.processor.model.LeftOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The methods of class files that mention what is missing: nobody can forward or implement them. */
final class IncompleteMethods {

    private final MissingTypes missing;
    private final Map<ExecutableElement, String> methods = new LinkedHashMap<>();

    IncompleteMethods(MissingTypes missing) {
        this.missing = missing;
    }

    void read(List<Supertype> hierarchy) {
        for (Supertype type : hierarchy) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(type.element().getEnclosedElements())) {
                missing.mentionedBy(method).ifPresent(name -> methods.put(method, name));
            }
        }
    }

    /** Returns the name of one that a type has which is asked for, and that is inherited. */
    Optional<String> of(Predicate<TypeElement> isAskedFor) {
        return methods.keySet().stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && isAskedFor.test((TypeElement) method.getEnclosingElement()))
                .map(method -> method.getSimpleName().toString())
                .findFirst();
    }

    /** Lists those that a user would expect to find on a lease. */
    List<LeftOut> leftOut() {
        List<LeftOut> leftOut = new ArrayList<>();
        methods.forEach((method, name) -> {
            if (method.getModifiers().contains(Modifier.PUBLIC)
                    && !method.getModifiers().contains(Modifier.STATIC)) {
                leftOut.add(new LeftOut(label(method), "{@code " + name + "} is missing"));
            }
        });
        return leftOut.stream().distinct().toList();
    }

    private static String label(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> simpleName(parameter.asType().toString()))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private static String simpleName(String type) {
        String plain = type.replaceAll("<.*>", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
