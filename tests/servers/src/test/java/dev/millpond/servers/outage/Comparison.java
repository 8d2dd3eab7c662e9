package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrant;
import dev.millpond.servers.pool.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Our pools beside those of others, in one outage. What ours are held to is said here, and only here; {@link Survival} asserts
 * as much of it as can't fail by chance.
 *
 * @param title the outage
 * @param all the figures of each pool
 */
record Comparison(String title, List<Figures> all) {

    /** What a limit may be exceeded by, since threads are not always scheduled at once. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Figures ours : ours()) {
            if (ours.kind() == Entrant.Kind.OURS_AND_PATIENT) {
                goals.add(noMoreErrors(ours));
            }
            goals.add(noRefusals(ours));
            goals.add(noSlowerRecovery(ours));
            goals.add(limitIsKept(ours));
        }
        return goals;
    }

    List<Figures> ours() {
        return all.stream().filter(Figures::isOurs).toList();
    }

    /** Returns the fewest errors of any peer. */
    int fewestErrors() {
        return peers().stream().mapToInt(peer -> peer.errors().all()).min().orElse(Integer.MAX_VALUE);
    }

    private Goal noMoreErrors(Figures ours) {
        int measured = ours.errors().all();
        String text = "no more errors than the %,d of a peer".formatted(fewestErrors());
        return goal(ours, text, "%,d".formatted(measured), measured <= fewestErrors());
    }

    private Goal noRefusals(Figures ours) {
        int measured = ours.errors().refusals();
        return goal(ours, "no error while something lent can serve", "%,d".formatted(measured), measured == 0);
    }

    /** A recovery within the tolerance is at once. */
    private Goal noSlowerRecovery(Figures ours) {
        Duration best = peers().stream()
                .map(Comparison::recovery)
                .min(Duration::compareTo)
                .orElse(never());
        Duration limit = best.compareTo(TOLERANCE) > 0 ? best : TOLERANCE;
        String text = "recovery within " + OutageTable.text(limit);
        return goal(
                ours, text, OutageTable.text(ours.recovery()), recovery(ours).compareTo(limit) <= 0);
    }

    private Goal limitIsKept(Figures ours) {
        Duration limit = Limits.MAX_WAIT.plus(TOLERANCE);
        Duration measured = ours.longestAcquire();
        String text = "no acquire longer than " + OutageTable.text(limit);
        return goal(ours, text, OutageTable.text(measured), measured.compareTo(limit) <= 0);
    }

    private Goal goal(Figures ours, String text, String measured, boolean isReached) {
        return new Goal(title, ours.pool(), text, measured, isReached);
    }

    private List<Figures> peers() {
        return all.stream().filter(figures -> !figures.isOurs()).toList();
    }

    private static Duration recovery(Figures figures) {
        Duration recovery = figures.recovery();
        return recovery == null ? never() : recovery;
    }

    private static Duration never() {
        return Duration.ofSeconds(Long.MAX_VALUE);
    }
}
