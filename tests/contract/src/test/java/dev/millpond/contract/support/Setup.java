package dev.millpond.contract.support;

import dev.millpond.WhenExhausted;

/**
 * What a contract is run against.
 *
 * @param kind the generated pool
 * @param policy its policy
 * @param creation where its objects are made
 * @param threads the threads that use it
 */
public record Setup(PoolKind kind, WhenExhausted policy, CreationKind creation, ThreadKind threads) {

    Enum<?> value(Dimension dimension) {
        return switch (dimension) {
            case KIND -> kind;
            case POLICY -> policy;
            case CREATION -> creation;
            case THREADS -> threads;
        };
    }

    @Override
    public String toString() {
        return "%s pool, %s, objects made by the %s, %s threads".formatted(kind, policy, creation, threads);
    }
}
