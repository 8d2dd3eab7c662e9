package dev.millpond.example;

import java.time.Duration;

/** What it took to do all the work. */
record Measurement(long opened, long queries, long rows, Duration time) {}
