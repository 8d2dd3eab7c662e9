/** What an acquire does while nothing is free, policy by policy. */
@NullMarked
package dev.millpond.contract.exhaustion;

import org.jspecify.annotations.NullMarked;
