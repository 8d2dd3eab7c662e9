package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Our pools beside those of others, in one outage. What ours are held to is said here, and only here. The table has what was
 * reached; a test asserts it where it asks for {@link #missedBy}.
 *
 * @param title the outage
 * @param all the figures of each pool
 */
record Comparison(String title, List<Figures> all) {

    /** What a limit may be exceeded by, since threads are not always scheduled at once. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Figures ours : all) {
            if (!ours.isPeer()) {
                noMoreErrors(ours).ifPresent(goals::add);
                noSlowerRecovery(ours).ifPresent(goals::add);
                goals.add(limitIsKept(ours));
            }
        }
        return goals;
    }

    /** Returns the goals that a pool missed. */
    List<Goal> missedBy(String pool) {
        return goals().stream()
                .filter(goal -> goal.pool().equals(pool) && !goal.isReached())
                .toList();
    }

    private Optional<Goal> noMoreErrors(Figures ours) {
        return peers().stream().min(Comparator.comparing(Figures::errors)).map(best -> {
            String text = "errors: no more than " + best.pool() + "'s " + best.errors();
            return new Goal(title, ours.pool(), text, "" + ours.errors(), ours.errors() <= best.errors());
        });
    }

    /** A recovery within the tolerance is at once. */
    private Optional<Goal> noSlowerRecovery(Figures ours) {
        return peers().stream()
                .map(Comparison::recovery)
                .min(Comparator.naturalOrder())
                .map(best -> {
                    Duration limit = best.compareTo(TOLERANCE) > 0 ? best : TOLERANCE;
                    String text = "recovery: within " + limit.toMillis() + " ms";
                    Duration measured = recovery(ours);
                    return new Goal(
                            title,
                            ours.pool(),
                            text,
                            OutageTable.text(ours.recovery()),
                            measured.compareTo(limit) <= 0);
                });
    }

    private Goal limitIsKept(Figures ours) {
        Duration limit = Limits.MAX_WAIT.plus(TOLERANCE);
        String text = "longest acquire: within " + limit.toMillis() + " ms";
        Duration measured = ours.longestAcquire();
        return new Goal(title, ours.pool(), text, OutageTable.text(measured), measured.compareTo(limit) <= 0);
    }

    private List<Figures> peers() {
        return all.stream().filter(Figures::isPeer).toList();
    }

    private static Duration recovery(Figures figures) {
        Duration recovery = figures.recovery();
        return recovery == null ? Duration.ofSeconds(Long.MAX_VALUE) : recovery;
    }
}
