/** The compiler, the names that the processor knows, and what is not known yet. */
@NullMarked
package dev.millpond.processor.compiler;

import org.jspecify.annotations.NullMarked;
