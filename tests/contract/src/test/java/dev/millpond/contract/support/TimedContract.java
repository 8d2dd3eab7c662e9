package dev.millpond.contract.support;

import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.ManualTime;
import dev.millpond.runtime.engine.PoolBuilder;
import java.util.function.Consumer;

/** A contract whose pools live by a time that the test lets pass, and tell what happens to their objects. */
public abstract class TimedContract extends PoolContract {

    protected final ManualTime time = new ManualTime();
    protected final Recorder recorder = new Recorder();

    protected final Pool<? extends Item, WorkshopException> timed(int maxSize, Consumer<PoolBuilder<?>> more) {
        return pool(maxSize, settings -> {
            time.of(settings);
            settings.listener(recorder);
            more.accept(settings);
        });
    }

    protected final Pool<? extends Item, WorkshopException> timed(int maxSize) {
        return timed(maxSize, settings -> {});
    }
}
