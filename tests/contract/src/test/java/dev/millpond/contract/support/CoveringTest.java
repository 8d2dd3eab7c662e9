package dev.millpond.contract.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a contract meets each combination it names, and each pair of values. */
class CoveringTest {

    private static final List<Setup> ALL = product(List.of(PoolKind.PLAIN, PoolKind.HOOKED));

    private static List<Setup> product(List<PoolKind> kinds) {
        List<Setup> product = new ArrayList<>();
        for (PoolKind kind : kinds) {
            for (WhenExhausted policy : WhenExhausted.values()) {
                for (CreationKind creation : CreationKind.values()) {
                    for (ThreadKind threads : ThreadKind.values()) {
                        product.add(new Setup(kind, policy, creation, threads));
                    }
                }
            }
        }
        return product;
    }

    private static Set<Set<Enum<?>>> pairs(List<Setup> setups) {
        Set<Set<Enum<?>>> pairs = new HashSet<>();
        for (Setup setup : setups) {
            for (Dimension one : Dimension.values()) {
                for (Dimension other : Dimension.values()) {
                    if (one != other) {
                        pairs.add(Set.of(setup.value(one), setup.value(other)));
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    void eachValueOfADimensionMeetsEachValueOfAnother() {
        List<Setup> few = Covering.of(ALL, Set.of());

        assertThat(pairs(few)).hasSize(30).isEqualTo(pairs(ALL));
    }

    @Test
    void sixSetupsDoIt() {
        assertThat(Covering.of(ALL, Set.of())).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void itDoesSoForAnyNumberOfValues() {
        List<Setup> many = product(List.of(PoolKind.values()));
        List<Setup> few = Covering.of(many, Set.of());

        assertThat(pairs(few)).isEqualTo(pairs(many));
        assertThat(few).hasSizeLessThan(many.size() / 2);
    }

    @Test
    void theSameAreChosenEachTime() {
        assertThat(Covering.of(ALL, Set.of())).isEqualTo(Covering.of(ALL, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void dimensionsThatMatterTogetherMeetInEachCombinationAndTheRestInPairs(Dimension free) {
        Set<Dimension> crossed = new HashSet<>(Set.of(Dimension.values()));
        crossed.remove(free);
        List<Setup> chosen = Covering.of(ALL, crossed);

        assertThat(combinations(chosen, crossed)).isEqualTo(combinations(ALL, crossed));
        assertThat(pairs(chosen)).isEqualTo(pairs(ALL));
        assertThat(chosen).hasSizeLessThan(ALL.size());
    }

    private static Set<List<Enum<?>>> combinations(List<Setup> setups, Set<Dimension> dimensions) {
        Set<List<Enum<?>>> combinations = new HashSet<>();
        for (Setup setup : setups) {
            List<Enum<?>> values = new ArrayList<>();
            dimensions.forEach(dimension -> values.add(setup.value(dimension)));
            combinations.add(values);
        }
        return combinations;
    }

    @Test
    void whereAllMatterTogetherEverySetupIsChosen() {
        assertThat(Covering.of(ALL, Set.of(Dimension.values()))).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void aDimensionOfOneValueAddsNoSetup() {
        List<Setup> waiting = ALL.stream()
                .filter(setup -> setup.policy() == WhenExhausted.WAIT)
                .toList();

        assertThat(Covering.of(waiting, Set.of())).hasSize(4);
    }
}
