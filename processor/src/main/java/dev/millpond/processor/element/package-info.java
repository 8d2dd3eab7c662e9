/** Types, methods and annotations of the compiler, read as generated code writes them. */
@NullMarked
package dev.millpond.processor.element;

import org.jspecify.annotations.NullMarked;
