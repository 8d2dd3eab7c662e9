package dev.millpond.benchmarks.compile;

import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compilations by a process that has compiled the same before, as in a build of many modules or in an IDE. The compiler is
 * warm; the processor is loaded anew for each, and never warmer than its own thousand classes make it.
 */
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class WarmCompile extends CompileBenchmark {}
