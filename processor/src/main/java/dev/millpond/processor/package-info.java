/**
 * One compilation: rounds, classes and files.
 *
 * <p>The way of one class is read, judge, render. What is in {@code read} turns elements of the compiler into the records of
 * {@code model}, which hold facts and judge nothing; what is in {@code rules} judges the records and answers a
 * {@link dev.millpond.processor.report.Report}; what is in {@code render} turns the records into code. Only
 * {@link dev.millpond.processor.report.ReportPrinter} talks to the user, and only
 * {@link dev.millpond.processor.SourceWriter} writes files. {@code docs/architecture.md} has the map of the rooms.
 */
@NullMarked
package dev.millpond.processor;

import org.jspecify.annotations.NullMarked;
