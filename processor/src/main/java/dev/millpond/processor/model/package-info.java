/** One pooled class as facts. Judges nothing and reads nothing. */
@NullMarked
package dev.millpond.processor.model;

import org.jspecify.annotations.NullMarked;
