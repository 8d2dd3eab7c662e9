/** What a pool tells: figures, events, names and the log. */
@NullMarked
package dev.millpond.contract.observation;

import org.jspecify.annotations.NullMarked;
