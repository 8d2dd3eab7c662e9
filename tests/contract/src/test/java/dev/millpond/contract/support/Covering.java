package dev.millpond.contract.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Few of many setups, among which is whatever two values of two dimensions are among the many. That is a covering array of
 * strength two, chosen greedily: most faults depend on no more than two values at a time.
 */
final class Covering {

    private final Set<Dimension> crossed;

    private Covering(Set<Dimension> crossed) {
        this.crossed = crossed;
    }

    /**
     * Returns as few as it finds, always the same.
     *
     * @param crossed dimensions of which each combination of values is to be among them as well
     */
    static List<Setup> of(List<Setup> all, Set<Dimension> crossed) {
        Covering covering = new Covering(crossed);
        return covering.withoutSurplus(covering.chosen(all));
    }

    /** Chooses what covers most of what is not covered yet, until all is. */
    private List<Setup> chosen(List<Setup> all) {
        Set<Set<Enum<?>>> open = covered(all);
        List<Setup> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Setup best = all.get(0);
            int most = 0;
            for (Setup setup : all) {
                Set<Set<Enum<?>>> news = covered(setup);
                news.retainAll(open);
                if (news.size() > most) {
                    most = news.size();
                    best = setup;
                }
            }
            chosen.add(best);
            open.removeAll(covered(best));
        }
        return chosen;
    }

    /** Drops what later choices cover, too. */
    private List<Setup> withoutSurplus(List<Setup> chosen) {
        List<Setup> kept = new ArrayList<>(chosen);
        for (Setup setup : chosen) {
            List<Setup> others = new ArrayList<>(kept);
            others.remove(setup);
            if (covered(others).containsAll(covered(setup))) {
                kept = others;
            }
        }
        return kept;
    }

    private Set<Set<Enum<?>>> covered(Collection<Setup> setups) {
        Set<Set<Enum<?>>> covered = new HashSet<>();
        setups.forEach(setup -> covered.addAll(covered(setup)));
        return covered;
    }

    /** Returns pairs and the combination that is crossed, as sets of values: no value belongs to two dimensions. */
    private Set<Set<Enum<?>>> covered(Setup setup) {
        Set<Set<Enum<?>>> covered = new HashSet<>();
        for (Dimension one : Dimension.values()) {
            for (Dimension other : Dimension.values()) {
                if (one.compareTo(other) < 0) {
                    covered.add(Set.of(setup.value(one), setup.value(other)));
                }
            }
        }
        Set<Enum<?>> together = new HashSet<>();
        crossed.forEach(dimension -> together.add(setup.value(dimension)));
        covered.add(together);
        return covered;
    }
}
