/** What of the runtime is tested here because it writes to the log, which its own module does not read. */
@NullMarked
package dev.millpond.runtime.internal;

import org.jspecify.annotations.NullMarked;
