package dev.millpond.processor;

import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Knows what users have silenced with {@code @SuppressWarnings}. */
final class Suppression {

    private Suppression() {}

    static boolean covers(Element element, DiagnosticCode code) {
        for (@Nullable Element scope = element; scope != null; scope = scope.getEnclosingElement()) {
            if (names(scope, code.token())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Element element, String token) {
        return Environment.annotation(element, KnownTypes.SUPPRESS_WARNINGS.canonicalName()).stream()
                .flatMap(annotation -> annotation.getElementValues().values().stream())
                .flatMap(value ->
                        value.getValue() instanceof List<?> several ? several.stream() : List.of(value).stream())
                .anyMatch(value -> token.equals(((AnnotationValue) value).getValue()));
    }
}
