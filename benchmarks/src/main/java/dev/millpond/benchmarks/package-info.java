/**
 * Benchmarks: Millpond beside its peers. Each class that ends in {@code Row} is a row of the results, each of its benchmark
 * methods a pool. {@link dev.millpond.benchmarks.Main} runs them.
 */
@NullMarked
package dev.millpond.benchmarks;

import org.jspecify.annotations.NullMarked;
