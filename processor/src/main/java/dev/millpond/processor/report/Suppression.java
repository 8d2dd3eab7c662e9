package dev.millpond.processor.report;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Knows what users have silenced with {@code @SuppressWarnings}. */
public final class Suppression {

    private Suppression() {}

    public static boolean covers(Element element, DiagnosticCode code) {
        return tokens(element).anyMatch(code.token()::equals);
    }

    /** Returns what somebody wrote who probably meant a code, if there is such. */
    static Optional<String> misspelt(Element element, DiagnosticCode code) {
        return tokens(element)
                .filter(token -> token.equals(code.code())
                        || Suggestion.of(token, List.of(code.token())).isPresent())
                .findFirst();
    }

    /** Returns what is silenced on an element and on what is around it. */
    private static Stream<String> tokens(Element element) {
        List<AnnotationMirror> annotations = new ArrayList<>();
        for (@Nullable Element scope = element; scope != null; scope = scope.getEnclosingElement()) {
            Environment.annotation(scope, KnownTypes.SUPPRESS_WARNINGS.canonicalName())
                    .ifPresent(annotations::add);
        }
        return annotations.stream()
                .flatMap(annotation -> annotation.getElementValues().values().stream())
                .flatMap(value -> value.getValue() instanceof List<?> several ? several.stream() : Stream.of(value))
                .map(value -> String.valueOf(((AnnotationValue) value).getValue()));
    }
}
