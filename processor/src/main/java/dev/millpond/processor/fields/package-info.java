/** What one holder of an object may leave to the next, found in the trees of its methods. */
@NullMarked
package dev.millpond.processor.fields;

import org.jspecify.annotations.NullMarked;
