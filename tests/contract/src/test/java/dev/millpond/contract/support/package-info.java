/**
 * The pools under test, the setups they are tested in, and what counts, hears and waits for what they do.
 *
 * <p>A contract is what every generated pool must do: {@link dev.millpond.contract.support.Setups} says against which it is
 * run. The tags {@code conformance-n} number the behaviours that other pools' test suites have in common.
 */
@NullMarked
package dev.millpond.contract.support;

import org.jspecify.annotations.NullMarked;
