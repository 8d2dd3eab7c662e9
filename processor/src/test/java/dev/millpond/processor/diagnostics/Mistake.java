package dev.millpond.processor.diagnostics;

import dev.millpond.processor.report.DiagnosticCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mistake of a user, and the error that it causes.
 *
 * @param code the error's code
 * @param message its text
 * @param sources in one of them, the comment {@code /*^*}{@code /} stands directly before the place
 */
record Mistake(DiagnosticCode code, String message, List<String> sources) {

    private static final String CARET = "/*^*/";

    /** What a user of the pool writes; it compiles against the stub. */
    private static final String USER = """
            class User {
                ThingPool field;

                int use() throws Exception {
                    try (ThingPool pool = ThingPool.builder().maxSize(2).build();
                            ThingLease lease = pool.acquire()) {
                        return ThingPool.create().stats().hashCode() + lease.hashCode() + lease.answer();
                    }
                }
            }
            """;

    /** What a user of the objects calls. */
    static final String ANSWER = " public int answer() { return 42; } ";

    static Mistake of(DiagnosticCode code, String message, String... sources) {
        List<String> all = new ArrayList<>(Arrays.asList(sources));
        all.add(USER);
        return new Mistake(code, message, all);
    }

    /** A mistake in what the annotation says. */
    static Mistake inValues(DiagnosticCode code, String values, String message) {
        return of(code, message, "@dev.millpond.Pooled(" + values + ") class Thing {" + ANSWER + "}");
    }

    /** A mistake in a member. */
    static Mistake inMembers(DiagnosticCode code, String members, String message) {
        return of(
                code,
                message,
                "import dev.millpond.*; @Pooled(maxSize = 1) class Thing {" + ANSWER + "\n" + members + "}");
    }

    /** A mistake in a member of a factory. */
    static Mistake inFactory(DiagnosticCode code, String members, String message) {
        return of(
                code,
                message,
                "import dev.millpond.*; @Pooled(maxSize = 1) class ThingFactory {" + members + "}",
                "class Thing {" + ANSWER + "}");
    }

    /** A mistake in a member of a factory, of which it is not clear that it makes things. */
    static Mistake inFactory(DiagnosticCode code, String members, String message, String pool) {
        return new Mistake(
                code,
                message,
                List.of(
                        "import dev.millpond.*; @Pooled(maxSize = 1) class ThingFactory {" + members + "}",
                        "class Thing {" + ANSWER + "}",
                        "class User { " + pool + " pool = " + pool + ".create(); }"));
    }

    String fullMessage() {
        return "[millpond." + code.code() + "] " + message + (message.endsWith("?") ? " " : ". ") + code.meaning();
    }

    @Override
    public String toString() {
        return code.code() + ": " + sources.get(0);
    }

    /** Returns line and column of the place. */
    String place() {
        String source = sources.stream()
                .filter(text -> text.contains(CARET))
                .findFirst()
                .orElseThrow();
        String before = source.substring(0, source.indexOf(CARET) + CARET.length());
        long line = before.lines().count();
        int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
        return line + ":" + column;
    }
}
