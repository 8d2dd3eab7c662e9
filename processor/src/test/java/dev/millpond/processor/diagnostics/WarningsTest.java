package dev.millpond.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Warnings break builds that use {@code -Werror}, so what is right is told from what is wrong here as exactly as can be. The
 * comment {@code /*^*}{@code /} stands directly before the place.
 */
class WarningsTest {

    private static final String CARET = "/*^*/";

    record Likely(DiagnosticCode code, String source, String message) {}

    static Stream<Likely> mistakes() {
        return Stream.of(
                new Likely(
                        DiagnosticCode.NOT_RESET,
                        "/*^*/@Pooled(maxSize = 1) class Thing { final int size = 1; private String text;"
                                + " public void add(String more) { text += more; } }",
                        "Thing has fields that can change, such as text, but nothing resets it between two leases: mark a"
                                + " method with @Passivate, make the fields final, or"),
                new Likely(
                        DiagnosticCode.IDLE_TIMEOUT_UNREACHED,
                        "@Pooled(maxSize = 1, maxLifetime = \"9m\", idleTimeout = /*^*/\"10m\") class Thing {}",
                        "idleTimeout = \"10m\" is never reached, because objects end after maxLifetime = \"9m\": make it"
                                + " shorter, leave it out, or"),
                new Likely(
                        DiagnosticCode.STRAY_HOOK,
                        "final class Thing { /*^*/@Destroy void drop() {} }",
                        "drop has @Destroy, but no pool will ever call it, because Thing is not marked with @Pooled and"
                                + " cannot be extended: mark Thing, move @Destroy to the factory that makes its objects,"
                                + " remove it, or"),
                new Likely(
                        DiagnosticCode.STRAY_HOOK,
                        "final class Thing { /*^*/@Fatal boolean isFatal(Error failure) { return true; } }",
                        "isFatal has @Fatal, but no pool will ever call it, because Thing is not marked with @Pooled and"
                                + " cannot be extended: mark Thing, move @Fatal to the factory that makes its objects,"
                                + " remove it, or"),
                new Likely(
                        DiagnosticCode.STRAY_HOOK,
                        "class Thing { /*^*/@Passivate private void reset() {} }",
                        "reset has @Passivate, but no pool will ever call it, because Thing is not marked with @Pooled and"
                                + " a private method is not inherited: mark Thing, move @Passivate to the factory that"
                                + " makes its objects, remove it, or"),
                new Likely(
                        DiagnosticCode.STRAY_HOOK,
                        "class Thing { /*^*/@Create Thing() {} }",
                        "the constructor has @Create, but no pool will ever call it, because Thing is not marked with"
                                + " @Pooled: mark Thing, move @Create to the factory that makes its objects, remove it, or"),
                new Likely(
                        DiagnosticCode.STRAY_HOOK,
                        "@Pooled(maxSize = 1) class Factory { /*^*/@Create Thing make() { return new Thing(); } }"
                                + " class Thing { @Passivate void reset() {} }",
                        "Thing.reset has @Passivate, but the pool will not call it, because the hooks of a factory are its"
                                + " own: add a method with @Passivate to Factory that takes the object, or"),
                new Likely(
                        DiagnosticCode.CHEAP_OBJECT,
                        "/*^*/@Pooled(maxSize = 1) record Thing(int x) {}",
                        "objects of Thing are cheap to make and safe to share, so a pool of them costs more than it saves:"
                                + " make them where they are needed, or"),
                new Likely(
                        DiagnosticCode.CHEAP_OBJECT,
                        "/*^*/@Pooled(maxSize = 1) record Thing(Integer one, String two, Thread.State three,"
                                + " java.time.Instant four, Other five, Other six) {} record Other(double x) {}",
                        "objects of Thing are cheap to make and safe to share, so a pool of them costs more than it saves:"
                                + " make them where they are needed, or"),
                new Likely(
                        DiagnosticCode.CHEAP_OBJECT,
                        "/*^*/@Pooled(maxSize = 1) class Thing { @Create Integer make() { return 1; } }",
                        "objects of Integer are cheap to make and safe to share, so a pool of them costs more than it"
                                + " saves: make them where they are needed, or"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aLikelyMistakeCausesOneWarningAtItsPlaceAndThePoolIsGenerated(Likely mistake) {
        Compilation compilation = compile(mistake.source());

        assertThat(compilation.errors()).isEmpty();
        List<Diagnostic<? extends JavaFileObject>> warnings = warnings(compilation);
        assertThat(warnings).hasSize(1);
        String token = "millpond." + mistake.code().code();
        assertThat(warnings.get(0).getMessage(null))
                .isEqualTo("[" + token + "] " + mistake.message() + " add @SuppressWarnings(\"" + token + "\"). "
                        + mistake.code().meaning());
        assertThat(warnings.get(0).getPosition())
                .isEqualTo(text(mistake.source()).indexOf(CARET) + CARET.length());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void itIsSilencedOnTheClass(Likely mistake) {
        String token = "\"millpond." + mistake.code().code() + "\"";
        String one = mistake.source()
                .replaceFirst("(@Pooled|final class|class|record)", "@SuppressWarnings(" + token + ") $1");
        String several = mistake.source()
                .replaceFirst("(@Pooled|final class|class|record)", "@SuppressWarnings({\"other\", " + token + "}) $1");

        assertThat(warnings(compile(one))).isEmpty();
        assertThat(warnings(compile(several))).isEmpty();
    }

    @Test
    void itIsSilencedOnAClassAround() {
        assertThat(warnings(compile("@SuppressWarnings(\"millpond.CheapObject\") class Outer {"
                        + " @Pooled(maxSize = 1) record Thing(int x) {} }")))
                .isEmpty();
    }

    @Test
    void anotherCodeSilencesNothing() {
        assertThat(warnings(compile(
                        "@SuppressWarnings(\"millpond.NotReset\") @Pooled(maxSize = 1) record Thing(int x) {}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"millpond.CheapObjekt", "millpond.cheapObject", "CheapObject"})
    void aCodeThatIsMisspeltSilencesNothingAndIsPointedOut(String token) {
        assertThat(warnings(
                        compile("@SuppressWarnings(\"" + token + "\") @Pooled(maxSize = 1) record Thing(int x) {}")))
                .singleElement()
                .extracting(warning -> warning.getMessage(null))
                .asString()
                .endsWith(DiagnosticCode.CHEAP_OBJECT.meaning() + " Did you mean \"millpond.CheapObject\" by"
                        + " @SuppressWarnings(\"" + token + "\")?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Pooled(maxSize = 1) record Thing(java.util.List<String> names) {}",
                "@Pooled(maxSize = 1) record Thing(byte[] bytes) {}",
                "@Pooled(maxSize = 1) record Thing<T>(T value) {}",
                "@Pooled(maxSize = 1) record Thing(Thing next) {}",
                "@Pooled(maxSize = 1) record Thing(Other other) {} record Other(int[] numbers) {}",
                "@Pooled(maxSize = 1) record Thing(int x) { Thing { connect(); } static void connect() {} }",
                "@Pooled(maxSize = 1) record Thing(int x) { Thing(int x) { this.x = x + 1; } }",
                "@Pooled(maxSize = 1) record Thing(int x) { @Create Thing() { this(1); } }",
                "@Pooled(maxSize = 1) record Thing(int x) { @Validate boolean isValid() { return true; } }",
                "@Pooled(maxSize = 1) record Thing(int x) { @Activate void log() {} }",
                "@Pooled(maxSize = 1) record Thing(int x) { @Passivate void log() {} }",
                "@Pooled(maxSize = 1) class Thing { private int count; @Passivate void reset() { count = 0; } }",
                "@Pooled(maxSize = 1) class Thing { private int count; @Activate void reset() { count = 0; } }",
                "@Pooled(maxSize = 1) class Thing { static int made; private final int number = 1; }",
                "@Pooled(maxSize = 1) class Thing { int count; @Create Thread make() { return new Thread(); } }",
                "@Pooled(maxSize = 1, maxLifetime = \"1m\", idleTimeout = \"60s\") class Thing {}",
                "@Pooled(maxSize = 1, maxLifetime = \"1m\", idleTimeout = \"66s\") class Thing {}",
                "@Pooled(maxSize = 1, idleTimeout = \"60s\") class Thing {}",
                "@Pooled(maxSize = 1, maxLifetime = \"1s\") class Thing {}",
                "@Pooled(maxSize = 1) record Thing(java.io.Reader in) { @Destroy void drop() {} }",
                "@Pooled(maxSize = 1) record Thing(int x) implements AutoCloseable { @Override public void close() {} }",
                "class Thing { @Passivate void reset() {} }",
                "abstract class Thing { @Create abstract Thread make(); }",
                "interface Thing { @Destroy default void drop() {} }",
                "@Pooled(maxSize = 1) class Factory { @Create Thing make() { return new Thing(); }"
                        + " @Passivate void reset(Thing thing) { thing.reset(); } }"
                        + " class Thing { @Passivate void reset() {} }",
                "@Pooled(maxSize = 1) class Factory { @Create Thing make() { return new Thing(); } }"
                        + " @Pooled(maxSize = 1, name = \"Other\") class Thing { @Passivate void reset() {} }",
                "@Pooled(maxSize = 1) class Factory { @Create Thing make() { return new Thing(); } }"
                        + " class Thing implements AutoCloseable { @Override @Destroy public void close() {} }",
                "@Pooled(maxSize = 1) class Factory { @Create Thing make() { return new Thing(); } }"
                        + " class Thing extends Base {} class Base { @Passivate void reset() {} }"
            })
    void whatMayBeRightIsLeftAlone(String source) {
        assertThat(warnings(compile(source))).isEmpty();
    }

    private static Compilation compile(String source) {
        return Compiling.compile(Compiling.source(Compiling.nameOf(source), text(source)));
    }

    private static String text(String source) {
        return "import dev.millpond.*;\n" + source;
    }

    /** Here each source is one file, whatever it declares. */
    private static List<Diagnostic<? extends JavaFileObject>> warnings(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .filter(diagnostic -> !diagnostic.getMessage(null).contains(DiagnosticCode.AUXILIARY_CLASS.token()))
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
    }

    @Test
    void everyWarningHasATest() {
        assertThat(mistakes().map(Likely::code))
                .containsAll(Arrays.stream(DiagnosticCode.values())
                        .filter(code -> code.kind() == Diagnostic.Kind.WARNING)
                        .filter(code -> code != DiagnosticCode.LEAKED_LEASE) // in LeakLintTest
                        .filter(code -> code != DiagnosticCode.AUXILIARY_CLASS) // in FileNamesTest
                        .toList());
    }
}
