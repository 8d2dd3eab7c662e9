package dev.millpond.benchmarks.peer;

import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * {@link RowSettings} as values.
 *
 * @param objects how many objects each pool holds
 * @param lent how many of them another thread holds throughout
 * @param patienceMillis how long threads wait for an object
 * @param resets whether objects are reset when they come back
 * @param observed whether the pools watch over their objects
 * @param threads how many threads use a pool at once
 */
public record Row(int objects, int lent, long patienceMillis, boolean resets, boolean observed, int threads) {

    /** A pool that one thread uses. */
    public static Row of(int objects) {
        return new Row(objects, 0, 30_000, false, false, 1);
    }

    /** Reads the settings of the class whose benchmark is about to run. */
    static Row of(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        String row = benchmark.substring(0, benchmark.lastIndexOf('.'));
        try {
            RowSettings settings = Class.forName(row).getAnnotation(RowSettings.class);
            if (settings == null) {
                throw new IllegalStateException(row + " must be annotated with @RowSettings");
            }
            return new Row(
                    settings.objects(),
                    settings.lent(),
                    settings.patienceMillis(),
                    settings.resets(),
                    settings.observed(),
                    settings.threads() > 0 ? settings.threads() : params.getThreads());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
