package dev.millpond.benchmarks.compile;

import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** The first compilation of a process, as in a build of a single module. Each measurement takes a process of its own. */
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdCompile extends CompileBenchmark {}
