package dev.millpond.corpus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of one call of a compiler.
 *
 * @param remarks what it said
 * @param forwarded how many methods each lease forwards, where that was counted
 * @param time how much time of the processor of this machine it took
 */
record Compilation(List<Remark> remarks, Map<Specimen, Integer> forwarded, Duration time) {

    Set<Specimen> failed() {
        return remarks.stream()
                .filter(Remark::isError)
                .flatMap(remark -> remark.about().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Returns what was said of those types that failed. Of warnings of the compiler that depends on how far it went, and so on
     * the other types.
     */
    List<Remark> remarksOnFailed() {
        Set<Specimen> failed = failed();
        return remarks.stream()
                .filter(remark -> remark.about().filter(failed::contains).isPresent())
                .filter(remark -> remark.isError() || remark.isVerdict())
                .toList();
    }

    /** Tells whether it failed for a reason that it gave for no type. */
    boolean failedAsAWhole() {
        return remarks.stream().anyMatch(Remark::isError) && failed().isEmpty();
    }
}
