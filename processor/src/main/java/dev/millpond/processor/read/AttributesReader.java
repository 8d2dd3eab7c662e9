package dev.millpond.processor.read;

import dev.millpond.processor.element.AnnotationReader;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.model.Settings;
import dev.millpond.processor.model.Validation;
import java.util.List;

/** Reads what {@code @Pooled} and {@code @Validate} say. */
public final class AttributesReader {

    private AttributesReader() {}

    public static PooledAttributes pooled(AnnotationReader annotation) {
        return new PooledAttributes(
                annotation.position(),
                annotation.integer("maxSize", 1),
                annotation.integer("minIdle", 0),
                annotation.constant("whenExhausted", Settings.WAIT),
                annotation.constant("whenCreationFails", Settings.THROW),
                annotation.text("maxWait", "30s").map(DurationText::parseOrForever),
                annotation.text("maxLifetime", "").map(DurationText::parseOptional),
                annotation.text("idleTimeout", "").map(DurationText::parseOptional),
                annotation.integer("maxUses", 0),
                annotation.text("leakThreshold", "").map(DurationText::parseOptional),
                annotation.text("name", ""));
    }

    static Validation validation(AnnotationReader annotation) {
        return new Validation(
                annotation.constants("on", List.of(Validation.ACQUIRE)),
                annotation.text("after", "").map(DurationText::parseOptional),
                annotation.text("every", "").map(DurationText::parseOptional),
                annotation.text("timeout", "").map(DurationText::parseOptional));
    }
}
