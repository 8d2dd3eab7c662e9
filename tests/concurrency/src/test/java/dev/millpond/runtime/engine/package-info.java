/** Races within a slot, of which a pool shows too little. */
@NullMarked
package dev.millpond.runtime.engine;

import org.jspecify.annotations.NullMarked;
