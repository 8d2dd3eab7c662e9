/** Races within the runtime's waiting, of which a pool shows too little. */
@NullMarked
package dev.millpond.runtime.internal;

import org.jspecify.annotations.NullMarked;
