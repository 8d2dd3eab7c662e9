/** Turns what JMH has measured into tables and a chart. */
@NullMarked
package dev.millpond.benchmarks.report;

import org.jspecify.annotations.NullMarked;
