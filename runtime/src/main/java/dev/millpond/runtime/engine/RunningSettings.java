package dev.millpond.runtime.engine;

import dev.millpond.runtime.LiveSettings;
import dev.millpond.runtime.internal.Durations;
import dev.millpond.runtime.internal.ReservedLock;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * The settings of a running pool. Each change replaces one value under a lock, in which nothing is called, so none is lost if
 * several threads change others. Whoever uses a value reads it anew.
 */
final class RunningSettings<T> implements LiveSettings {

    private final PoolCore<T> core;
    private final PoolControl<T> control;
    private final Housekeeping<T> housekeeping;
    private final SettingChecks checks;
    private final ReservedLock lock = new ReservedLock();

    RunningSettings(PoolCore<T> core, PoolControl<T> control, Housekeeping<T> housekeeping) {
        this.core = core;
        this.control = control;
        this.housekeeping = housekeeping;
        this.checks = new SettingChecks(core.name());
    }

    @Override
    public int maxSize() {
        return core.table().capacity();
    }

    @Override
    public LiveSettings maxSize(int maxSize) {
        control.resize(checks.maxSize(maxSize));
        return this;
    }

    @Override
    public int minIdle() {
        return core.live().minIdle();
    }

    @Override
    public LiveSettings minIdle(int minIdle) {
        checks.minIdle(minIdle, maxSize());
        return change(live -> live.withMinIdle(minIdle));
    }

    @Override
    public Duration maxWait() {
        return Durations.ofNanos(core.live().maxWaitNanos());
    }

    @Override
    public LiveSettings maxWait(Duration maxWait) {
        long nanos = Durations.toNanos(checks.maxWait(maxWait));
        return change(live -> live.withMaxWaitNanos(nanos));
    }

    @Override
    public Duration idleTimeout() {
        return Durations.ofNanos(core.live().idleTimeoutNanos());
    }

    @Override
    public LiveSettings idleTimeout(Duration idleTimeout) {
        long nanos = Durations.toNanos(checks.limit("idleTimeout", idleTimeout));
        return change(live -> live.withIdleTimeoutNanos(nanos));
    }

    @Override
    public Duration maxLifetime() {
        return Durations.ofNanos(core.live().maxLifetimeNanos());
    }

    @Override
    public LiveSettings maxLifetime(Duration maxLifetime) {
        long nanos = Durations.toNanos(checks.limit("maxLifetime", maxLifetime));
        return change(live -> live.withMaxLifetimeNanos(nanos));
    }

    @Override
    public Duration leakThreshold() {
        return Durations.ofNanos(core.live().leakThresholdNanos());
    }

    @Override
    public LiveSettings leakThreshold(Duration leakThreshold) {
        long nanos = Durations.toNanos(checks.limit("leakThreshold", leakThreshold));
        return change(live -> live.withLeakThresholdNanos(nanos));
    }

    private LiveSettings change(UnaryOperator<PoolSettings.Live> change) {
        core.requireOpen();
        lock.lock();
        try {
            core.setLive(change.apply(core.live()));
        } finally {
            lock.unlock();
        }
        housekeeping.start();
        return this;
    }
}
