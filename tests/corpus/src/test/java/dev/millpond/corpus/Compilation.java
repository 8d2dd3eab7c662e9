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

    List<Remark> remarksOn(Set<Specimen> specimens) {
        return remarks.stream()
                .filter(remark -> remark.about().filter(specimens::contains).isPresent())
                .toList();
    }

    /** Tells whether it failed for a reason that it gave for no type. */
    boolean failedAsAWhole() {
        return remarks.stream().anyMatch(Remark::isError) && failed().isEmpty();
    }
}
