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
public record Caret(
        @Nullable Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public static final Caret NOWHERE = new Caret(null, null, null);

    public static Caret at(Element element) {
        return new Caret(element, null, null);
    }

    public static Caret at(Element element, AnnotationMirror annotation) {
        return new Caret(element, annotation, null);
    }

    public Caret on(AnnotationValue newValue) {
        return new Caret(element, annotation, newValue);
    }
}
