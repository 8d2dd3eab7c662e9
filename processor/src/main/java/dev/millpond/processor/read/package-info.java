/** One class read into the model. */
@NullMarked
package dev.millpond.processor.read;

import org.jspecify.annotations.NullMarked;
