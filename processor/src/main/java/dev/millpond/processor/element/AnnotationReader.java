package dev.millpond.processor.element;

import dev.millpond.processor.compiler.KnownValues;
import dev.millpond.processor.model.Attribute;
import dev.millpond.processor.report.Position;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads one annotation by its mirror. A value that is not known reads as its default: whoever cares asks
 * {@link KnownValues} first.
 */
public final class AnnotationReader {

    private final Element element;
    private final AnnotationMirror mirror;

    public AnnotationReader(Element element, AnnotationMirror mirror) {
        this.element = element;
        this.mirror = mirror;
    }

    public Position position() {
        return Position.at(element, mirror);
    }

    public Attribute<Integer> integer(String name, int byDefault) {
        return read(name, Integer.class, byDefault);
    }

    public Attribute<String> text(String name, String byDefault) {
        return read(name, String.class, byDefault);
    }

    boolean flag(String name) {
        return read(name, Boolean.class, false).value();
    }

    /** Reads an enum constant by its simple name. */
    public Attribute<String> constant(String name, String byDefault) {
        AnnotationValue given = given(name);
        return given != null && given.getValue() instanceof VariableElement constant
                ? new Attribute<>(
                        name, constant.getSimpleName().toString(), position().on(given))
                : new Attribute<>(name, byDefault, position());
    }

    /** Reads an array of enum constants by their simple names. */
    public Attribute<List<String>> constants(String name, List<String> byDefault) {
        AnnotationValue given = given(name);
        if (given != null && given.getValue() instanceof List<?> values) {
            List<String> constants = values.stream()
                    .map(value -> ((AnnotationValue) value).getValue())
                    .filter(VariableElement.class::isInstance)
                    .map(value -> ((VariableElement) value).getSimpleName().toString())
                    .toList();
            if (constants.size() == values.size()) {
                return new Attribute<>(name, constants, position().on(given));
            }
        }
        return new Attribute<>(name, byDefault, position());
    }

    private <T> Attribute<T> read(String name, Class<T> type, T byDefault) {
        AnnotationValue given = given(name);
        return given != null && type.isInstance(given.getValue())
                ? new Attribute<>(name, type.cast(given.getValue()), position().on(given))
                : new Attribute<>(name, byDefault, position());
    }

    private @Nullable AnnotationValue given(String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
