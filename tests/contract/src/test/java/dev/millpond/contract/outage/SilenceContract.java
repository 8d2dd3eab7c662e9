package dev.millpond.contract.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.LogListener;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What fails and nobody waits for is in the log: one warning, with the stack, at the first of a series, and one line when
 * the series is over.
 */
@Setups(kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY})
class SilenceContract extends TimedContract {

    private static final String NAME = "ListenedToPool";

    /** Long enough without a failure for a series to be over. */
    private static final Duration QUIET = Duration.ofSeconds(12);

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final LogListener listener = new LogListener(entry -> {
        if (entry.getMessage().startsWith(NAME)) { // others may still be at work
            log.add(entry);
        }
    });

    private List<LogRecord> logged(Level level) {
        return log.stream().filter(entry -> entry.getLevel().equals(level)).toList();
    }

    private LogRecord theOnly(Level level) {
        eventually(() -> !logged(level).isEmpty());
        assertThat(logged(level)).hasSize(1);
        return logged(level).get(0);
    }

    @Test
    void anOutageWithoutAnyTrafficIsLoggedAtItsBeginningAndAtItsEnd() throws Exception {
        WorkshopException broken = new WorkshopException("backend is down");
        workshop.onCreate = item -> {
            throw broken;
        };
        Pool<? extends Item, WorkshopException> pool =
                timed(4, settings -> settings.name(NAME).minIdle(2));
        eventually(() -> {
            time.advance(Duration.ofMillis(100));
            return pool.stats().creationFailures() >= 10;
        });
        LogRecord first = theOnly(Level.WARNING);
        assertThat(first.getMessage()).contains("could not be made");
        assertThat(first.getThrown()).isSameAs(broken);
        assertThat(logged(Level.INFO)).isEmpty();
        workshop.onCreate = item -> {};
        eventually(() -> {
            time.advance(Duration.ofMillis(100));
            return pool.stats().idle() == 2;
        });

        assertThat(theOnly(Level.INFO).getMessage()).contains(" failures to make an object ", " are over");
        assertThat(logged(Level.WARNING)).hasSize(1);
    }

    @Test
    void failedProbesOfAnOpenCircuitAreLoggedAsOneOutageToo() throws Exception {
        workshop.onCreate = item -> {
            throw new WorkshopException("backend is down");
        };
        Pool<? extends Item, WorkshopException> pool =
                timed(1, settings -> settings.name(NAME).failFastAfter(2).minIdle(1));
        eventually(() -> {
            time.advance(Duration.ofMillis(100));
            return pool.stats().creationFailures() >= 6;
        });
        workshop.onCreate = item -> {};
        eventually(() -> {
            time.advance(Duration.ofMillis(100));
            return pool.stats().idle() == 1;
        });

        theOnly(Level.WARNING);
        theOnly(Level.INFO);
    }

    @Test
    void manyUnfitObjectsGiveOneStackThatNamesTheHookAndTheAge() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(8, settings -> settings.name(NAME));
        fill(pool, 8);
        time.advance(Duration.ofMinutes(5));
        IllegalStateException dead = new IllegalStateException("connection reset");
        workshop.onValidate = item -> {
            throw dead;
        };
        pool.acquire().close();
        eventually(() -> workshop.calls("destroy") == 8);

        LogRecord first = theOnly(Level.WARNING);
        assertThat(first.getMessage()).contains("@Validate", "300 s old");
        assertThat(first.getThrown()).isSameAs(dead);
        time.advance(QUIET);
        assertThat(theOnly(Level.INFO).getMessage()).contains("8 failures of @Validate", " are over");
    }

    @Test
    void soDoManyThatCannotBeDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(8, settings -> settings.name(NAME));
        fill(pool, 8);
        workshop.onDestroy = item -> {
            throw new IllegalStateException("destroy");
        };
        pool.evictIdle();

        assertThat(theOnly(Level.WARNING).getMessage()).contains("@Destroy");
        time.advance(QUIET);
        assertThat(theOnly(Level.INFO).getMessage()).contains("8 failures of @Destroy");
    }

    @Test
    void soDoManyThatCannotBePassivated() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(8, settings -> settings.name(NAME));
        workshop.onPassivate = item -> {
            throw new WorkshopException("passivate");
        };
        fill(pool, 8);

        assertThat(theOnly(Level.WARNING).getMessage()).contains("@Passivate");
        time.advance(QUIET);
        assertThat(theOnly(Level.INFO).getMessage()).contains("8 failures of @Passivate");
    }

    @Test
    void aListenerThatFailsAtEachEventGivesOneStack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                8,
                settings -> settings.name(NAME).listener(new PoolListener() {
                    @Override
                    public void created() {
                        throw new IllegalStateException("created");
                    }

                    @Override
                    public void destroyed(DestroyReason reason) {
                        throw new IllegalStateException("destroyed");
                    }
                }));
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int acquired = 0; acquired < 8; acquired++) {
            leases.add(pool.acquire());
        }
        leases.forEach(Lease::close);
        pool.evictIdle();

        assertThat(theOnly(Level.WARNING).getMessage()).contains("listener");
        time.advance(QUIET);
        assertThat(theOnly(Level.INFO).getMessage()).contains("16 failures of the listener");
    }
}
