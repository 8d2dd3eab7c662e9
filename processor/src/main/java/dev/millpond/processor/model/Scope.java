package dev.millpond.processor.model;

import java.util.List;

/**
 * What the generated code may rely on where it stands.
 *
 * @param isRuntimeVisible whether the runtime can be named
 * @param isGeneratedVisible whether {@code javax.annotation.processing.Generated} can be named
 * @param isNullableVisible whether JSpecify's annotations can be named
 * @param isMustBeClosedVisible whether Error Prone's annotation can be named
 * @param isNullMarked whether the user's code is {@code @NullMarked} there
 * @param isInModule whether that is a named module
 * @param auxiliaryClasses the names of those classes it mentions which stand in files that are named after others
 */
public record Scope(
        boolean isRuntimeVisible,
        boolean isGeneratedVisible,
        boolean isNullableVisible,
        boolean isMustBeClosedVisible,
        boolean isNullMarked,
        boolean isInModule,
        List<String> auxiliaryClasses) {}
