package dev.millpond.processor.model;

import dev.millpond.processor.element.AnnotationReader;
import java.util.List;

/** What {@code @Validate} says, as written; {@link Validation} is what it means. */
public record ValidateAttributes(Attribute<List<String>> on, Attribute<String> after) {

    public static ValidateAttributes read(AnnotationReader annotation) {
        return new ValidateAttributes(
                annotation.constants("on", List.of(Validation.ACQUIRE)), annotation.text("after", ""));
    }
}
