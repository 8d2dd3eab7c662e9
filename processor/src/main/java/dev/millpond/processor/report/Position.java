package dev.millpond.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a diagnostic points. The one handle of the compiler that the model keeps.
 *
 * @param element the element, or null: the compilation as a whole
 * @param annotation an annotation of the element, or null
 * @param value a value of the annotation, or null
 */
public record Position(
        @Nullable Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public static final Position NOWHERE = new Position(null, null, null);

    public static Position at(Element element) {
        return new Position(element, null, null);
    }

    public static Position at(Element element, AnnotationMirror annotation) {
        return new Position(element, annotation, null);
    }

    public Position on(AnnotationValue newValue) {
        return new Position(element, annotation, newValue);
    }
}
