/** The model judged: each rule answers a report. */
@NullMarked
package dev.millpond.processor.rules;

import org.jspecify.annotations.NullMarked;
