/** Which objects are fit to be lent: hooks, validation, age and use. */
@NullMarked
package dev.millpond.contract.health;

import org.jspecify.annotations.NullMarked;
