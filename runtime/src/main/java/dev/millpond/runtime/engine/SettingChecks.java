package dev.millpond.runtime.engine;

import java.time.Duration;

/** What the settings of a pool may be, whether they are set before it is built or while it runs. */
record SettingChecks(String pool) {

    int maxSize(int maxSize) {
        if (maxSize < 1) {
            throw new IllegalArgumentException(pool + ": maxSize must be at least 1, but is " + maxSize);
        }
        return maxSize;
    }

    int minIdle(int minIdle) {
        return notNegative("minIdle", minIdle, "0 makes objects only when they are asked for");
    }

    int minIdle(int minIdle, int maxSize) {
        if (minIdle > maxSize) {
            throw new IllegalArgumentException(
                    pool + ": minIdle must be from 0 to maxSize (" + maxSize + "), but is " + minIdle);
        }
        return minIdle(minIdle);
    }

    Duration maxWait(Duration maxWait) {
        return notNegative("maxWait", maxWait, "Duration.ZERO never waits");
    }

    /** Checks a time that, if it is zero, sets no limit. */
    Duration limit(String setting, Duration limit) {
        return notNegative(setting, limit, "Duration.ZERO switches it off");
    }

    int notNegative(String setting, int value, String advice) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    pool + ": " + setting + " must not be negative, but is " + value + "; " + advice);
        }
        return value;
    }

    private Duration notNegative(String setting, Duration value, String advice) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(
                    pool + ": " + setting + " must not be negative, but is " + value + "; " + advice);
        }
        return value;
    }
}
