package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTextTest {

    @Test
    void everySettingCanBeWrittenAsText() {
        PoolSettings settings = configured(Map.ofEntries(
                Map.entry("p.maxSize", "20"),
                Map.entry("p.minIdle", "2"),
                Map.entry("p.whenExhausted", "fail"),
                Map.entry("p.maxWait", "250ms"),
                Map.entry("p.maxLifetime", "30m"),
                Map.entry("p.idleTimeout", "PT1H"),
                Map.entry("p.maxUses", "1000"),
                Map.entry("p.leakThreshold", " 1d "),
                Map.entry("p.name", "connections"),
                Map.entry("p.trackLeases", "true"),
                Map.entry("p.recoverAbandoned", "true"),
                Map.entry("p.detectSelfDeadlock", "true"),
                Map.entry("p.failFastAfter", "5")));

        assertThat(settings.maxSize()).isEqualTo(20);
        assertThat(settings.live())
                .isEqualTo(new PoolSettings.Live(
                        2,
                        TimeUnit.MILLISECONDS.toNanos(250),
                        TimeUnit.HOURS.toNanos(1),
                        TimeUnit.MINUTES.toNanos(30),
                        TimeUnit.DAYS.toNanos(1)));
        assertThat(settings.whenExhausted()).isEqualTo(WhenExhausted.FAIL);
        assertThat(settings.maxUses()).isEqualTo(1000);
        assertThat(settings.leaks()).isEqualTo(new PoolSettings.Leaks(true, true, true));
        assertThat(settings.name()).isEqualTo("connections");
        assertThat(settings.failFastAfter()).isEqualTo(5);
    }

    @Test
    void propertiesAndTypedValuesAreTakenAndOtherKeysLeftAlone() {
        Properties properties = new Properties();
        properties.setProperty("p.maxSize", "3");
        properties.setProperty("pool.maxSize", "none of ours");
        assertThat(configured(properties).maxSize()).isEqualTo(3);

        assertThat(configured(Map.of("p.maxWait", Duration.ofSeconds(1), 7, "seven"))
                        .live()
                        .maxWaitNanos())
                .isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void theDefaultsOfPropertiesCountUnlessTheyAreOverridden() {
        Properties defaults = new Properties();
        defaults.setProperty("p.maxSize", "7");
        defaults.setProperty("p.minIdle", "2");
        Properties properties = new Properties(defaults);
        properties.setProperty("p.minIdle", "3");
        properties.put("p.maxUses", 5);
        PoolSettings settings = configured(properties);

        assertThat(settings.maxSize()).isEqualTo(7);
        assertThat(settings.live().minIdle()).isEqualTo(3);
        assertThat(settings.maxUses()).isEqualTo(5);
    }

    @Test
    void theEmptyPrefixTakesEveryKeyAndForeverSetsNoLimit() {
        PoolSettings settings = new Cores.Settings(1)
                .configure(Map.of("maxWait", "forever", "maxLifetime", ""), "")
                .settings();

        assertThat(settings.live().maxWaitNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(settings.live().maxLifetimeNanos()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "maxSize, ten, is not a whole number",
        "maxSize, 0, 'test: maxSize must be at least 1, but is 0'",
        "minIdle, -1, 'test: minIdle must not be negative, but is -1; 0 makes objects only when they are asked for'",
        "maxUses, -1, 'test: maxUses must not be negative, but is -1; 0 sets no limit'",
        "whenExhausted, panic, 'is none of [WAIT, FAIL, CREATE]'",
        "trackLeases, yes, is neither true nor false",
        "maxWait, soon, 'is not a duration; write a number and a unit (ms, s, m, h or d) such as \"30s\", or ISO-8601"
                + " such as \"PT30S\"'",
        "idleTimeout, -5s, 'test: idleTimeout must not be negative, but is PT-5S; Duration.ZERO switches it off'"
    })
    void aValueThatIsRefusedIsNamedWithItsKey(String setting, String value, String why) {
        assertThatThrownBy(() -> configured(Map.of("p." + setting, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test: p." + setting + " = \"" + value + "\" is refused: " + why);
    }

    @Test
    void keysMayBeWrittenAsOtherConfigurationsWriteThem() {
        assertThat(configured(Map.of("p.max-size", "3")).maxSize()).isEqualTo(3);
        assertThat(configured(Map.of("p.MAXSIZE", "4")).maxSize()).isEqualTo(4);
        assertThat(configured(Map.of("p.MAX_SIZE", "5")).maxSize()).isEqualTo(5);
    }

    @Test
    void oneSettingThatIsWrittenInTwoWaysIsRefused() {
        assertThatThrownBy(() -> configured(Map.of("p.max-size", "3", "p.maxSize", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test: p.max-size and p.maxSize are the same setting; leave one of them out");
    }

    @Test
    void aKeyThatIsNoSettingIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> configured(Map.of("p.maxSiez", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("test: p.maxSiez is no setting; there are maxSize, minIdle,");
        assertThatThrownBy(() -> configured(Collections.singletonMap("p.maxSize", null)))
                .hasMessage("test: p.maxSize has no value; leave the key out instead");
    }

    @Test
    void everySettingOfTheBuilderThatTextCanExpressIsThere() {
        List<String> setters = Arrays.stream(PoolBuilder.class.getMethods())
                .filter(method -> method.getDeclaringClass() == PoolBuilder.class && method.getParameterCount() == 1)
                .map(method -> method.getName())
                .filter(name -> !List.of("executor", "backgroundExecutor", "listener", "name")
                        .contains(name))
                .toList();
        assertThat(setters)
                .hasSize(18)
                .allSatisfy(setter -> assertThatThrownBy(() -> configured(Map.of("p." + setter, "\u0000")))
                        .hasMessageNotContaining("is no setting"));
    }

    private static PoolSettings configured(Map<?, ?> properties) {
        return new Cores.Settings(1).configure(properties, "p").settings();
    }
}
