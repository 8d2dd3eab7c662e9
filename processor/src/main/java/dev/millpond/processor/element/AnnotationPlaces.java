package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Tells where an annotation may stand. What a class file bears need not fit: it was compiled with one version of the
 * annotation, and the generated code may be compiled with another.
 */
final class AnnotationPlaces {

    private static final String FIELD = "FIELD";
    private static final String TYPE_USE = "TYPE_USE";

    private AnnotationPlaces() {}

    static boolean haveFields(AnnotationMirror mirror) {
        return places(mirror).map(places -> places.contains(FIELD)).orElse(true);
    }

    /** An annotation that says nothing of its places may stand on declarations. */
    static boolean haveTypes(AnnotationMirror mirror) {
        return places(mirror).map(places -> places.contains(TYPE_USE)).orElse(false);
    }

    private static Optional<List<String>> places(AnnotationMirror mirror) {
        Element type = mirror.getAnnotationType().asElement();
        return Environment.annotation(type, "java.lang.annotation.Target")
                .map(target -> new AnnotationReader(type, target)
                        .constants("value", List.of())
                        .value());
    }
}
