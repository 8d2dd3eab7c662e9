package dev.millpond.processor;

import java.util.List;

/** What {@code @Validate} says, as written; {@link Validation} is what it means. */
record ValidateAttributes(Attribute<List<String>> on, Attribute<String> after) {

    static ValidateAttributes read(AnnotationReader annotation) {
        return new ValidateAttributes(
                annotation.constants("on", List.of(Validation.ACQUIRE)), annotation.text("after", ""));
    }
}
