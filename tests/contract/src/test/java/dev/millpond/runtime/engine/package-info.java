/** What reaches into the runtime for the sake of the tests. */
@NullMarked
package dev.millpond.runtime.engine;

import org.jspecify.annotations.NullMarked;
