/** What reaches into the runtime for the sake of the tests. */
@NullMarked
package dev.millpond.runtime;

import org.jspecify.annotations.NullMarked;
