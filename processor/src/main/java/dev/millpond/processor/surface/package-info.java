/** Which methods and interfaces a lease gets. */
@NullMarked
package dev.millpond.processor.surface;

import org.jspecify.annotations.NullMarked;
