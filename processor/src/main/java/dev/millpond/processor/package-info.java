/**
 * Writes the pool and the lease of each class that bears {@code @Pooled}.
 *
 * <p>The way of one class is read, validate, render: a {@code *Reader} turns elements of the compiler into records, which
 * hold facts and judge nothing; {@code *Rules} judge the records and answer a {@link dev.millpond.processor.report.Report};
 * a {@code *Renderer} turns the records into code. Only {@link dev.millpond.processor.report.ReportPrinter} talks to the user and
 * only {@link dev.millpond.processor.SourceWriter} writes files.
 */
@NullMarked
package dev.millpond.processor;

import org.jspecify.annotations.NullMarked;
