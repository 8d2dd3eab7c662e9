/** What users are told, and where: reports are values, and one class prints them. */
@NullMarked
package dev.millpond.processor.report;

import org.jspecify.annotations.NullMarked;
