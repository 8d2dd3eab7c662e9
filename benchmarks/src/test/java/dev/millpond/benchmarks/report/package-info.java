/** Tests of the report. */
@NullMarked
package dev.millpond.benchmarks.report;

import org.jspecify.annotations.NullMarked;
