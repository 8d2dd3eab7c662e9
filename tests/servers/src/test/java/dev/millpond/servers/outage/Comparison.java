package dev.millpond.servers.outage;

import static dev.millpond.servers.outage.OutageTable.count;
import static dev.millpond.servers.outage.OutageTable.text;

import dev.millpond.servers.pool.Entrant;
import dev.millpond.servers.pool.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Returns the time within which the best peer has recovered, and the tolerance. */
    Duration shortestRecovery() {
        return peers().stream()
                .map(Figures::recovery)
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .orElse(Duration.ofDays(1))
                .plus(TOLERANCE);
    }

    /** Who held an object when it broke had to fail: by chance that are more or fewer. */
    private Goal noMoreErrors(Figures ours) {
        int limit = Math.max(fewestErrors(), Limits.OBJECTS);
        int measured = ours.errors().all();
        return goal(ours, "errors: no more than " + count(limit), count(measured), measured <= limit);
    }

    private Goal noRefusals(Figures ours) {
        int measured = ours.errors().refusals();
        return goal(ours, "refused: none", count(measured), measured == 0);
    }

    private Goal noSlowerRecovery(Figures ours) {
        Duration limit = shortestRecovery();
        boolean isReached =
                ours.recovery().map(measured -> measured.compareTo(limit) <= 0).orElse(false);
        return goal(ours, "recovery: within " + text(limit), text(ours.recovery()), isReached);
    }

    private Goal limitIsKept(Figures ours) {
        Duration limit = Limits.MAX_WAIT.plus(TOLERANCE);
        Duration measured = ours.longestAcquire();
        return goal(ours, "longest acquire: " + text(limit), text(measured), measured.compareTo(limit) <= 0);
    }

    private Goal goal(Figures ours, String text, String measured, boolean isReached) {
        return new Goal(title, ours.pool(), text, measured, isReached);
    }

    private List<Figures> peers() {
        return all.stream().filter(figures -> !figures.isOurs()).toList();
    }
}
