package dev.millpond.corpus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one compiler and Millpond say of the types of one library.
 *
 * @param specimens the types that were tried
 * @param verdicts what is refused, or advised against
 * @param faults what is wrong
 * @param forwarded how many methods the lease of a type forwards, where that was counted
 * @param pools how many pools were made
 * @param time how long the processor and the compiler took for these
 */
record Survey(
        Library library,
        CorpusCompiler compiler,
        List<Specimen> specimens,
        List<Verdict> verdicts,
        List<Remark> faults,
        Map<Specimen, Integer> forwarded,
        int pools,
        Duration time) {

    /** Returns the lines of the list of what is refused. */
    List<String> refused() {
        return verdicts.stream()
                .sorted(Verdict.ORDER)
                .map(Verdict::line)
                .distinct()
                .toList();
    }

    /** Returns how many types each code was given for. */
    Map<String, Long> refusedByCode() {
        Map<String, Long> counts = new TreeMap<>();
        refused().forEach(line -> counts.merge(line.substring(0, line.lastIndexOf(' ')), 1L, Long::sum));
        return counts;
    }

    long rawTypes() {
        return specimens.stream().filter(Specimen::isRaw).count();
    }

    /** Returns how many public methods the types have whose leases were counted. */
    long publicMethods() {
        return forwarded.keySet().stream().mapToLong(Specimen::methods).sum();
    }

    long forwardedMethods() {
        return forwarded.values().stream().mapToLong(Integer::longValue).sum();
    }

    double secondsPerPool() {
        return pools == 0
                ? 0
                : (double) time.toNanos() / pools / Duration.ofSeconds(1).toNanos();
    }

    @Override
    public String toString() {
        return library + ", " + compiler;
    }
}
