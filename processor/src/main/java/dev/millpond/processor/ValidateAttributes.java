package dev.millpond.processor;

import java.util.List;

/** What {@code @Validate} says, as written. */
record ValidateAttributes(Attribute<List<String>> on, Attribute<String> after) {

    static final String ACQUIRE = "ACQUIRE";

    static ValidateAttributes read(AnnotationReader annotation) {
        return new ValidateAttributes(annotation.constants("on", List.of(ACQUIRE)), annotation.text("after", ""));
    }
}
