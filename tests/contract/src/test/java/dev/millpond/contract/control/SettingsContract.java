package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.CreationKind;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.ThreadKind;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with a pool's settings is said when they are set, before any object is made. */
@Setups(policies = WhenExhausted.WAIT, creations = CreationKind.CALLER, threads = ThreadKind.PLATFORM)
class SettingsContract extends PoolContract {

    private static final Duration NEGATIVE = Duration.ofMillis(-1);

    private void isRefused(Consumer<PoolBuilder<?>> setting, String message) {
        assertThatThrownBy(() -> pool(1, setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(workshop.calls("create")).isZero();
    }

    private void isRefusedAsNull(Consumer<PoolBuilder<?>> setting, String name) {
        assertThatThrownBy(() -> pool(1, setting))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(name);
    }

    @Test
    @Tag("conformance-3")
    void sizesAndCounts() {
        isRefused(settings -> settings.maxSize(0), "maxSize must be at least 1, but is 0");
        isRefused(settings -> settings.minIdle(-1), "minIdle must not be negative, but is -1");
        isRefused(settings -> settings.minIdle(2), "minIdle must be from 0 to maxSize (1), but is 2");
        isRefused(settings -> settings.maxUses(-1), "maxUses must not be negative, but is -1");
        isRefused(settings -> settings.failFastAfter(-1), "failFastAfter must not be negative, but is -1");
        isRefused(settings -> settings.maxWaiting(0), "maxWaiting must be at least 1, but is 0");
    }

    @Test
    void pointsOfValidation() {
        isRefused(
                settings -> settings.validateOn(ValidationPoint.RELEASE),
                setup().kind() == PoolKind.PLAIN
                        ? "validateOn needs a method marked with @Validate, and there is none"
                        : "validateOn can only have RELEASE if @Validate has it");
    }

    @Test
    @Tag("conformance-3")
    void times() {
        isRefused(settings -> settings.maxWait(NEGATIVE), "maxWait must not be negative, but is PT-0.001S");
        isRefused(settings -> settings.maxLifetime(NEGATIVE), "maxLifetime must not be negative, but is PT-0.001S");
        isRefused(settings -> settings.idleTimeout(NEGATIVE), "idleTimeout must not be negative, but is PT-0.001S");
        isRefused(settings -> settings.leakThreshold(NEGATIVE), "leakThreshold must not be negative, but is PT-0.001S");
    }

    @Test
    @Tag("conformance-3")
    void namesAndText() {
        isRefused(settings -> settings.name(" "), "name must not be blank");
        isRefused(settings -> settings.configure(Map.of("p.maxSize", "0"), "p"), "p.maxSize = \"0\" is refused");
        isRefused(settings -> settings.configure(Map.of("p.size", "1"), "p"), "p.size is no setting");
    }

    @Test
    @Tag("conformance-3")
    @SuppressWarnings("NullAway") // on purpose
    void whatMustBeThere() {
        isRefusedAsNull(settings -> settings.whenExhausted(null), "whenExhausted");
        isRefusedAsNull(settings -> settings.listener(null), "listener");
        isRefusedAsNull(settings -> settings.executor(null), "executor");
        isRefusedAsNull(settings -> settings.backgroundExecutor(null), "backgroundExecutor");
    }

    @Test
    @Tag("conformance-3")
    void aRunningPoolRefusesABadSizeAndKeepsItsOwn() throws Exception {
        var pool = pool(2);
        assertThatThrownBy(() -> pool.resize(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxSize must be at least 1, but is 0");

        assertThat(pool.stats().maxSize()).isEqualTo(2);
        pool.run(Item::useExclusively);
    }
}
