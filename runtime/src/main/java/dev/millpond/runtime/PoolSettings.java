package dev.millpond.runtime;

import dev.millpond.WhenExhausted;

/**
 * What a {@link PoolBuilder} has checked.
 *
 * @param name the name of the pool in messages
 * @param maxSize the size at first; {@link Pool#resize} may change it
 * @param maxWaitNanos the longest wait of {@code acquire()}; {@link Long#MAX_VALUE} sets no limit
 * @param whenExhausted what to do when nothing is free
 * @param listener who hears of it
 */
record PoolSettings(String name, int maxSize, long maxWaitNanos, WhenExhausted whenExhausted, PoolListener listener) {}
