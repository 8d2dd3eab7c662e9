package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Several threads that write whether an object is to be validated, step by step. */
class StalenessTest {

    private final List<Runnable> background = new ArrayList<>();

    /** A time that does not pass. */
    private record Standstill() implements Scheduler {

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void schedule(Runnable task, long delayNanos) {}
    }

    private record Nothing() implements Hooks<String, RuntimeException> {

        @Override
        public String create() {
            return "object";
        }

        @Override
        public boolean validate(String object, ValidationPoint point) {
            return true;
        }

        @Override
        public void activate(String object) {}

        @Override
        public void destroy(String object) {}
    }

    private PoolCore<String> core() {
        Cores.Settings settings = new Cores.Settings(1);
        settings.validate(ValidationPoint.ACQUIRE, ValidationPoint.IDLE);
        settings.validateAfter(Duration.ofSeconds(10))
                .whenExhausted(WhenExhausted.WAIT)
                .executor(background::add)
                .scheduler(new Standstill());
        return new PoolCore<>(settings.settings(), new Nothing());
    }

    private static Slot<String> idle(PoolCore<String> core) {
        Slot<String> slot = Objects.requireNonNull(new SlotSearch<>(core).tryAcquire(false));
        slot.setObject("object");
        slot.release(slot.version());
        return slot;
    }

    @Test
    void aCheckThatFindsItsObjectLentLeavesItToBeValidatedByItsHolder() {
        PoolCore<String> core = core();
        Slot<String> slot = idle(core);
        slot.staleness().raise(slot.version()); // the housekeeper
        new IdleChecks<>(core, new Nothing()).begin(slot);
        assertThat(slot.tryClaim()).as("a thread is faster").isTrue();
        background.forEach(Runnable::run); // the check comes between the claim and the look that follows it

        assertThat(slot.needsValidation()).isTrue();
    }

    @Test
    void aCheckClearsNothingThatWasSetSince() {
        PoolCore<String> core = core();
        Slot<String> slot = idle(core);
        slot.staleness().raise(slot.version());
        new IdleChecks<>(core, new Nothing()).begin(slot);
        slot.staleness().raise(slot.version() + 1); // another object was found to be unfit
        background.forEach(Runnable::run);
        assertThat(slot.tryClaim()).isTrue();

        assertThat(slot.needsValidation()).isTrue();
        assertThat(slot.needsValidation()).as("once").isFalse();
    }

    @Test
    void whatIsRaisedIsNotLowered() {
        Staleness staleness = new Staleness();
        staleness.raise(7);
        staleness.raise(3);

        assertThat(staleness.take(8)).isTrue();
        assertThat(staleness.take(8)).isFalse();
    }
}
