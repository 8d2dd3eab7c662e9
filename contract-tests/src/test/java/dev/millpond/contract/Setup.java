package dev.millpond.contract;

import dev.millpond.WhenExhausted;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a contract is run against.
 *
 * @param kind the generated pool
 * @param policy its policy
 * @param threads the threads that use it
 */
record Setup(PoolKind kind, WhenExhausted policy, ThreadKind threads) {

    static Stream<Setup> all() {
        return Arrays.stream(PoolKind.values())
                .flatMap(kind -> Arrays.stream(WhenExhausted.values())
                        .flatMap(policy ->
                                ThreadKind.available().stream().map(threads -> new Setup(kind, policy, threads))));
    }

    static Stream<Setup> waiting() {
        return all().filter(setup -> setup.policy == WhenExhausted.WAIT);
    }

    static Stream<Setup> failing() {
        return all().filter(setup -> setup.policy == WhenExhausted.FAIL);
    }

    static Stream<Setup> creating() {
        return all().filter(setup -> setup.policy == WhenExhausted.CREATE);
    }

    static Stream<Setup> bounded() {
        return all().filter(setup -> setup.policy != WhenExhausted.CREATE);
    }

    static Stream<Setup> hooked() {
        return all().filter(setup -> setup.kind == PoolKind.HOOKED);
    }

    @Override
    public String toString() {
        return kind + " pool, " + policy + ", " + threads + " threads";
    }
}
