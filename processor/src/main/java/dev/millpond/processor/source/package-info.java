/** What stands inside of method bodies: leaks, and local classes. */
@NullMarked
package dev.millpond.processor.source;

import org.jspecify.annotations.NullMarked;
