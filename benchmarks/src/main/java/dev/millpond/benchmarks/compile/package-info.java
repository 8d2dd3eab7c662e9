/**
 * What the annotation processor costs: compilations of many annotated classes, by Millpond's processor and by others that
 * are given comparable work. {@link dev.millpond.benchmarks.compile.CompileRun} runs them.
 */
@NullMarked
package dev.millpond.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
