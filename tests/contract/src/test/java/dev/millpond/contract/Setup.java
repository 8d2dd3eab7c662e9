package dev.millpond.contract;

import dev.millpond.WhenExhausted;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a contract is run against.
 *
 * @param kind the generated pool
 * @param policy its policy
 * @param creation where its objects are made
 * @param threads the threads that use it
 */
record Setup(PoolKind kind, WhenExhausted policy, CreationKind creation, ThreadKind threads) {

    static Stream<Setup> all() {
        return Stream.of(PoolKind.PLAIN, PoolKind.HOOKED).flatMap(Setup::of);
    }

    /** Returns enough for what has to do with neither policies nor the users' threads. */
    static Stream<Setup> quiet() {
        return waiting().filter(setup -> setup.threads == ThreadKind.PLATFORM);
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
        return Stream.of(PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY).flatMap(Setup::of);
    }

    static Stream<Setup> madeByFactory() {
        return of(PoolKind.MADE_BY_FACTORY);
    }

    static Stream<Setup> executing() {
        return all().filter(setup -> setup.creation == CreationKind.EXECUTOR);
    }

    static Stream<Setup> checkedOnCreate() {
        return of(PoolKind.CHECKED_ON_CREATE);
    }

    static Stream<Setup> checkedOnReturn() {
        return of(PoolKind.CHECKED_ON_RETURN);
    }

    static Stream<Setup> checkedWhileIdle() {
        return of(PoolKind.CHECKED_WHILE_IDLE);
    }

    static Stream<Setup> throttled() {
        return of(PoolKind.THROTTLED);
    }

    private static Stream<Setup> of(PoolKind kind) {
        return Arrays.stream(WhenExhausted.values())
                .flatMap(policy -> Arrays.stream(CreationKind.values())
                        .flatMap(creation -> ThreadKind.available().stream()
                                .map(threads -> new Setup(kind, policy, creation, threads))));
    }

    @Override
    public String toString() {
        return "%s pool, %s, objects made by the %s, %s threads".formatted(kind, policy, creation, threads);
    }
}
