package dev.millpond.contract.support;

import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.ManualTime;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A contract whose pools live by a time that the test lets pass, and tell what happens to their objects. */
public abstract class TimedContract extends PoolContract {

    private static final Duration STEP = Duration.ofMillis(250);

    protected final ManualTime time = new ManualTime();
    protected final Recorder recorder = new Recorder();

    protected final Pool<? extends Item, WorkshopException> timed(int maxSize, Consumer<PoolBuilder<?>> more) {
        return pool(maxSize, settings -> {
            time.of(settings);
            settings.listener(recorder);
            more.accept(settings);
        });
    }

    /** Lets time pass until something is so. */
    protected final void inTime(BooleanSupplier condition) {
        inTime(condition, () -> {});
    }

    /** The same with something to be done after each step. */
    protected final void inTime(BooleanSupplier condition, Runnable afterStep) {
        eventually(() -> {
            time.advance(STEP);
            afterStep.run();
            return condition.getAsBoolean();
        });
    }

    protected final Pool<? extends Item, WorkshopException> timed(int maxSize) {
        return timed(maxSize, settings -> {});
    }
}
