package dev.millpond.benchmarks.report;

import java.util.Locale;

/**
 * A measured value and half the width of its 99.9 % confidence interval, which is what JMH calls its error.
 *
 * @param value the value
 * @param error the error; NaN if there were too few measurements to tell
 */
record Estimate(double value, double error) {

    Estimate times(double factor) {
        return new Estimate(value * factor, error * factor);
    }

    /** Propagates the errors as those of independent measurements. */
    Estimate minus(Estimate other) {
        return new Estimate(value - other.value, Math.hypot(error, other.error));
    }

    /** The same for what is counted per something, when something per it is asked for. */
    Estimate inverse() {
        return new Estimate(1 / value, error / value / value);
    }

    /** Propagates the errors as those of independent measurements. */
    Estimate dividedBy(Estimate other) {
        double ratio = value / other.value;
        return new Estimate(ratio, Math.abs(ratio) * Math.hypot(error / value, other.error / other.value));
    }

    /** How often 1 has to be doubled to make this. */
    Estimate doublings() {
        return new Estimate(Math.log(value) / Math.log(2), error / value / Math.log(2));
    }

    /** How the value stands to a limit that it should not exceed. */
    Verdict atMost(double limit) {
        if (!Double.isNaN(error) && Math.abs(value - limit) < error) {
            return Verdict.OPEN;
        }
        return value <= limit ? Verdict.REACHED : Verdict.MISSED;
    }

    /** Written with as many digits as help: two after the point for ratios, none for thousands. */
    @Override
    public String toString() {
        int digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 1_000 ? 1 : 0;
        String number = "%,." + digits + "f";
        return Double.isNaN(error)
                ? String.format(Locale.ROOT, number, value)
                : String.format(Locale.ROOT, number + " ± " + number, value, error);
    }

    /** Whether a goal is reached. */
    enum Verdict {
        REACHED("yes"),
        MISSED("**no**"),
        /** The limit lies within the error. */
        OPEN("within the error");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
