package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of a pool that can be written down as text, and how each is read and set. */
final class SettingsText {

    private static final Map<String, Setting<?>> SETTINGS = settings();

    private static Map<String, Setting<?>> settings() {
        Map<String, Setting<?>> settings = new LinkedHashMap<>();
        settings.put("maxSize", new Setting<>(SettingsText::number, PoolBuilder::maxSize));
        settings.put("minIdle", new Setting<>(SettingsText::number, PoolBuilder::minIdle));
        settings.put("whenExhausted", new Setting<>(choice(WhenExhausted.class), PoolBuilder::whenExhausted));
        settings.put(
                "whenCreationFails", new Setting<>(choice(WhenCreationFails.class), PoolBuilder::whenCreationFails));
        settings.put("maxWait", new Setting<>(Durations::parse, PoolBuilder::maxWait));
        settings.put("maxLifetime", new Setting<>(SettingsText::limit, PoolBuilder::maxLifetime));
        settings.put("idleTimeout", new Setting<>(SettingsText::limit, PoolBuilder::idleTimeout));
        settings.put("maxUses", new Setting<>(SettingsText::number, PoolBuilder::maxUses));
        settings.put("leakThreshold", new Setting<>(SettingsText::limit, PoolBuilder::leakThreshold));
        settings.put("maxWaiting", new Setting<>(SettingsText::number, PoolBuilder::maxWaiting));
        settings.put("validateOn", new Setting<>(SettingsText::points, PoolBuilder::validateOn));
        settings.put("validateAfter", new Setting<>(SettingsText::limit, PoolBuilder::validateAfter));
        settings.put("validateEvery", new Setting<>(SettingsText::limit, PoolBuilder::validateEvery));
        settings.put("validateTimeout", new Setting<>(SettingsText::limit, PoolBuilder::validateTimeout));
        settings.put("name", new Setting<>(Function.identity(), PoolBuilder::name));
        settings.put("trackLeases", new Setting<>(SettingsText::truth, PoolBuilder::trackLeases));
        settings.put("recoverAbandoned", new Setting<>(SettingsText::truth, PoolBuilder::recoverAbandoned));
        settings.put("detectSelfDeadlock", new Setting<>(SettingsText::truth, PoolBuilder::detectSelfDeadlock));
        settings.put("failFastAfter", new Setting<>(SettingsText::number, PoolBuilder::failFastAfter));
        return Collections.unmodifiableMap(settings);
    }

    private final String pool;
    private final String prefix;

    SettingsText(String pool, String prefix) {
        this.pool = pool;
        this.prefix = prefix.isEmpty() ? prefix : prefix + ".";
    }

    /** One of them. Setting it throws an IllegalArgumentException if the text is not what it takes. */
    private record Setting<V>(Function<String, V> reader, BiConsumer<PoolBuilder<?>, V> setter) {

        void set(PoolBuilder<?> builder, String text) {
            setter.accept(builder, reader.apply(text));
        }
    }

    /** Sets what a map has for this prefix, in the order of the names. */
    void apply(Map<?, ?> properties, PoolBuilder<?> builder) {
        Map<String, String> given = new TreeMap<>();
        withDefaults(properties).forEach((key, value) -> {
            if (key instanceof String name && name.startsWith(prefix)) {
                given.put(name.substring(prefix.length()), text(name, value));
            }
        });
        requireDistinct(given.keySet());
        given.forEach((name, text) -> apply(name, text, builder));
    }

    /** Adds the defaults that {@link Properties} may have, which do not count as entries of the map. */
    private static Map<?, ?> withDefaults(Map<?, ?> map) {
        if (!(map instanceof Properties properties)) {
            return map;
        }
        Map<Object, @Nullable Object> all = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        all.putAll(properties); // also what is no text: it is taken by its text
        return all;
    }

    private void apply(String name, String text, PoolBuilder<?> builder) {
        Setting<?> setting = SETTINGS.get(setting(name));
        if (setting == null) {
            throw new IllegalArgumentException(
                    pool + ": " + prefix + name + " is no setting; there are " + String.join(", ", SETTINGS.keySet()));
        }
        try {
            setting.set(builder, text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    pool + ": " + prefix + name + " = \"" + text + "\" is refused: " + wrong.getMessage(), wrong);
        }
    }

    /** Two ways to write one setting would have one of them win, unnoticed. */
    private void requireDistinct(Collection<String> names) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String other = seen.put(setting(name), name);
            if (other != null) {
                throw new IllegalArgumentException(pool + ": " + prefix + other + " and " + prefix + name
                        + " are the same setting; leave one of them out");
            }
        }
    }

    /** Returns the name of the setting that a key names: {@code max-size} and {@code MAXSIZE} are {@code maxSize}, too. */
    private static String setting(String key) {
        return SETTINGS.keySet().stream()
                .filter(setting -> plain(setting).equals(plain(key)))
                .findFirst()
                .orElse(key);
    }

    private String text(String key, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(pool + ": " + key + " has no value; leave the key out instead");
        }
        return value.toString();
    }

    /** Leaves out what people and other configurations write differently. */
    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    // ---- Readers ----

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("is not a whole number", malformed);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private static <E extends Enum<E>> Function<String, E> choice(Class<E> type) {
        return text -> {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException("is none of " + Arrays.toString(type.getEnumConstants()), unknown);
            }
        };
    }

    private static ValidationPoint[] points(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(choice(ValidationPoint.class))
                .toArray(ValidationPoint[]::new);
    }

    /** As in {@code @Pooled}, the empty text switches a limit off. */
    private static Duration limit(String text) {
        return text.isEmpty() ? Duration.ZERO : Durations.parse(text);
    }
}
