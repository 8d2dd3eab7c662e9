/**
 * Model checks: Lincheck runs short programs on a pool under every order of their steps that it can reach, and compares
 * what they answer with what a pool without threads would.
 *
 * <p>Each check has a twin in which one instruction of the pool is changed, by {@link dev.millpond.concurrency.model.Planted},
 * and must find that.
 */
@NullMarked
package dev.millpond.concurrency.model;

import org.jspecify.annotations.NullMarked;
