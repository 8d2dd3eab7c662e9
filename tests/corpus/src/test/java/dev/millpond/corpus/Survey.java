package dev.millpond.corpus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one compiler and Millpond say of the types of one library.
 *
 * @param specimens the types that were tried
 * @param verdicts what is said of the pools of some
 * @param faults what is wrong with what was generated, or with who generated it
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

    /** Returns what the list of such types is to say of these. */
    Set<String> lines() {
        return verdicts.stream().map(Verdict::line).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> names() {
        return specimens.stream().map(Specimen::name).collect(Collectors.toSet());
    }

    /** Returns for how many types each code was given. */
    Map<String, Long> typesByCode() {
        return verdicts.stream()
                .distinct()
                .collect(Collectors.groupingBy(Verdict::code, TreeMap::new, Collectors.counting()));
    }

    /** Returns how many types there are whose generated code is not clean. */
    long faultyTypes() {
        return verdicts.stream()
                .filter(Verdict::isFault)
                .map(Verdict::specimen)
                .distinct()
                .count();
    }

    /** Returns the faults that the list of such types does not have. */
    List<Remark> faultsBesides(Set<String> listed) {
        return faults.stream()
                .filter(fault -> fault.verdict()
                        .filter(verdict -> listed.contains(verdict.line()))
                        .isEmpty())
                .toList();
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

    double seconds() {
        return (double) time.toNanos() / Duration.ofSeconds(1).toNanos();
    }

    double secondsPerPool() {
        return pools == 0 ? 0 : seconds() / pools;
    }

    @Override
    public String toString() {
        return library + ", " + compiler;
    }
}
