/**
 * What every generated pool must do, as tests against generated pools.
 *
 * <p>{@link dev.millpond.contract.PoolKind} lists the pools; each contract runs over the kinds that it concerns. The tags
 * {@code conformance-n} number the behaviours that other pools' test suites have in common.
 */
@NullMarked
package dev.millpond.contract;

import org.jspecify.annotations.NullMarked;
