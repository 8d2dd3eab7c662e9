package dev.millpond.processor.diagnostics;

import dev.millpond.processor.report.DiagnosticCode;
import java.util.List;

/** Mistakes in what annotations say. */
final class ValueMistakes {

    /** As long as a name can be but for one letter, without what is appended. */
    private static final String LONG = "L".repeat(256 - "Pool$ObjectHooks.class".length());

    private ValueMistakes() {}

    static List<Mistake> values() {
        String malformed = "is not a duration: write a number and a unit (ms, s, m, h or d) such as \"30s\","
                + " or ISO-8601 such as \"PT30S\"";
        String tooLong = "is too long: the longest is 106751d, about 292 years";
        String negative = "must not be negative: write it without the minus sign";
        return List.of(
                Mistake.inValues(
                        DiagnosticCode.MAX_SIZE,
                        "maxSize = /*^*/0",
                        "maxSize must be at least 1, but is 0: give the number of objects that may exist at once"),
                Mistake.inValues(
                        DiagnosticCode.MAX_SIZE,
                        "maxSize = /*^*/-1",
                        "maxSize must be at least 1, but is -1: give the number of objects that may exist at once"),
                Mistake.inValues(
                        DiagnosticCode.MIN_IDLE,
                        "maxSize = 2, minIdle = /*^*/3",
                        "minIdle must be from 0 to maxSize (2), but is 3: 0 makes objects only when they are asked for"),
                Mistake.inValues(
                        DiagnosticCode.MIN_IDLE,
                        "maxSize = 2, minIdle = /*^*/-1",
                        "minIdle must be from 0 to maxSize (2), but is -1: 0 makes objects only when they are asked for"),
                Mistake.inValues(
                        DiagnosticCode.MAX_USES,
                        "maxSize = 2, maxUses = /*^*/-1",
                        "maxUses must not be negative, but is -1: 0 sets no limit"),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"soon\"",
                        "maxWait = \"soon\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.DURATION, "maxSize = 1, maxWait = /*^*/\"\"", "maxWait = \"\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"30%s\"",
                        "maxWait = \"30%s\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"-5s\"",
                        "maxWait = \"-5s\" " + negative),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"PT-5S\"",
                        "maxWait = \"PT-5S\" " + negative),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"106752d\"",
                        "maxWait = \"106752d\" " + tooLong),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"99999999999999999999s\"",
                        "maxWait = \"99999999999999999999s\" " + tooLong),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"P9999999999999999D\"",
                        "maxWait = \"P9999999999999999D\" " + tooLong),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxLifetime = /*^*/\"0s\"",
                        "maxLifetime = \"0s\" must be more than zero: leave it out to switch it off"),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, idleTimeout = /*^*/\"forever\"",
                        "idleTimeout = \"forever\" is no limit: leave it out"),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, leakThreshold = /*^*/\"1 week\"",
                        "leakThreshold = \"1 week\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.NAME,
                        "maxSize = 1, name = /*^*/\"Thing-Pool\"",
                        "name = \"Thing-Pool\" is not the name of a class:"
                                + " use a Java identifier that is no keyword, such as \"ThingPool\""),
                Mistake.inValues(
                        DiagnosticCode.NAME,
                        "maxSize = 1, name = /*^*/\"class\"",
                        "name = \"class\" is not the name of a class:"
                                + " use a Java identifier that is no keyword, such as \"ThingPool\""),
                Mistake.inValues(
                        DiagnosticCode.NAME,
                        "maxSize = 1, name = /*^*/\"record\"",
                        "name = \"record\" is not the name of a class:"
                                + " use a Java identifier that is no keyword, such as \"ThingPool\""),
                new Mistake(
                        DiagnosticCode.NAME_TOO_LONG,
                        "the pool of " + LONG
                                + " would need a file whose name has 256 bytes, of which there can be 255:"
                                + " choose a shorter one with @Pooled(name = …)",
                        List.of("/*^*/@dev.millpond.Pooled(maxSize = 1) class " + LONG + " {}")),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "Stock is to be generated for Thing, but that name is taken by the type Stock:"
                                + " choose another with @Pooled(name = …)",
                        List.of(
                                "@dev.millpond.Pooled(maxSize = 1, name = /*^*/\"Stock\") class Thing {}",
                                "class Stock { StockLease lease; }")),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "ThingLease is to be generated for Thing, but that name is taken by the type"
                                + " ThingLease: choose another with @Pooled(name = …)",
                        List.of(
                                "/*^*/@dev.millpond.Pooled(maxSize = 1) class Thing {}",
                                "class ThingLease {}",
                                "class User { ThingPool pool = ThingPool.create(); }")),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "Shared is to be generated for Thing, but that name is taken by the one for"
                                + " Item: choose another with @Pooled(name = …)",
                        List.of(
                                "@dev.millpond.Pooled(maxSize = 1, name = /*^*/\"Shared\") class Thing {}",
                                "@dev.millpond.Pooled(maxSize = 1, name = \"Shared\") class Item {}",
                                "class User { Shared pool = Shared.create(); }")),
                Mistake.inMembers(
                        DiagnosticCode.VALIDATE_ON,
                        "@Validate(on = /*^*/{}) boolean check() { return true; }",
                        "@Validate(on = {}) never validates: name at least one point, or remove @Validate"),
                Mistake.inMembers(
                        DiagnosticCode.VALIDATE_AFTER,
                        "@Validate(on = {ValidationPoint.RELEASE, ValidationPoint.CREATE}, after = /*^*/\"1s\")"
                                + " boolean check() { return true; }",
                        "after = \"1s\" matters at ACQUIRE, but the objects are validated at CREATE and RELEASE only: add"
                                + " ACQUIRE, or leave it out; every is the interval while they are idle"),
                Mistake.inMembers(
                        DiagnosticCode.VALIDATE_EVERY,
                        "@Validate(every = /*^*/\"1m\") boolean check() { return true; }",
                        "every = \"1m\" matters at IDLE, but the objects are validated at ACQUIRE only: add IDLE, or leave it"
                                + " out"),
                Mistake.inMembers(
                        DiagnosticCode.VALIDATE_TIMEOUT,
                        "@Validate(on = ValidationPoint.IDLE, timeout = /*^*/\"2s\") boolean check() { return true; }",
                        "timeout = \"2s\" matters at ACQUIRE, but the objects are validated at IDLE only: add ACQUIRE, or"
                                + " leave it out"),
                Mistake.inMembers(
                        DiagnosticCode.DURATION,
                        "@Validate(on = ValidationPoint.IDLE, every = /*^*/\"0s\") boolean check() { return true; }",
                        "every = \"0s\" must be more than zero: leave it out to switch it off"),
                Mistake.inMembers(
                        DiagnosticCode.DURATION,
                        "@Validate(timeout = /*^*/\"soon\") boolean check() { return true; }",
                        "timeout = \"soon\" " + malformed));
    }
}
