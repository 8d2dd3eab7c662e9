package dev.millpond.processor.model;

import dev.millpond.processor.report.Caret;

/**
 * A value of an annotation.
 *
 * @param name its name
 * @param value what the user wrote, or the default
 * @param isGiven whether the user wrote it
 * @param caret where a diagnostic about it points
 * @param <T> the type of the value
 */
public record Attribute<T>(String name, T value, boolean isGiven, Caret caret) {}
