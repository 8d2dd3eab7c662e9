/** The model as code and javadoc. */
@NullMarked
package dev.millpond.processor.render;

import org.jspecify.annotations.NullMarked;
