package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.support.Compiling;
import dev.millpond.processor.support.OtherGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants of classes that are not there yet: compilers answer {@code "<error>"} for them, whatever their type. */
class UnknownValueTest {

    private static final String CONFIG = """
            package gen;
            public class Config {
                public static final int SIZE = 7;
                public static final String WAIT = "2s";
                public static final String NAME = "Reused";
            }
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void areWaitedFor(int round) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new OtherGenerator(round, CONFIG), new PooledProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(
                        Compiling.source(
                                "Thing",
                                "import dev.millpond.*;",
                                "@Pooled(maxSize = gen.Config.SIZE, minIdle = gen.Config.SIZE - 4, maxWait = gen.Config.WAIT,",
                                "    idleTimeout = \"1\" + gen.Config.WAIT, name = gen.Config.NAME) class Thing {",
                                "  @Validate(after = gen.Config.WAIT) boolean check() { return true; }",
                                "}"),
                        Compiling.source(
                                "User",
                                "@dev.millpond.Pooled(maxSize = 1) class User {",
                                "  User(Reused pool) {}",
                                "  public ReusedLease lease() { return null; }",
                                "}"));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Compiling.generated(compilation).get("Reused.java"))
                .contains("super(\"Reused\", 7)")
                .contains("minIdle(3)")
                .contains("maxWait(Duration.ofSeconds(2))")
                .contains("idleTimeout(Duration.ofSeconds(12))")
                .contains("validateAfter(Duration.ofSeconds(2))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxSize = gone.Config.SIZE",
                "maxSize = 1, minIdle = Gone.SIZE",
                "maxSize = 1, maxWait = Gone.WAIT",
                "maxSize = 1, maxLifetime = \"1\" + Gone.WAIT",
                "maxSize = 1, name = Gone.NAME",
                "after = Gone.WAIT"
            })
    void thatStayUnknownAreTheCompilersBusiness(String values) {
        assertThat(compile(values).errors())
                .isNotEmpty()
                .allMatch(error -> error.getSource().getName().endsWith("Thing.java"))
                .extracting(error -> error.getMessage(null))
                .noneMatch(message -> message.contains("[millpond."));
    }

    /** With these, javac calls no processor, so there is no pool and no stub. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxSize = \"ten\"",
                "maxSize = 1, maxWait = 5",
                "maxSize = 1, name = null",
                "maxSize = 1, whenExhausted = WhenExhausted.NEVER",
                "maxSize = 1, whenExhausted = Gone.NEVER",
                "maxSize = {1, 2}",
                "maxSizes = 1",
                "maxSize = 1, maxSize = 1",
                "",
                "after = 5",
                "on = ValidationPoint.NEVER",
                "on = {ValidationPoint.IDLE, ValidationPoint.NEVER}"
            })
    void thatDoNotCompileAreNotReportedTwice(String values) {
        assertThat(compile(values).errors())
                .isNotEmpty()
                .extracting(error -> error.getMessage(null))
                .noneMatch(message -> message.contains("[millpond."));
    }

    private static Compilation compile(String values) {
        boolean isOfPool = values.isEmpty() || values.startsWith("max");
        return Compiling.compile(
                Compiling.source(
                        "Thing",
                        "import dev.millpond.*;",
                        "@Pooled(" + (isOfPool ? values : "maxSize = 1") + ") class Thing {",
                        isOfPool ? "" : "  @Validate(" + values + ") boolean check() { return true; }",
                        "}"),
                Compiling.source("User", "class User { ThingPool pool = ThingPool.create(); ThingLease lease; }"));
    }

    @Test
    void stubIsNeverLeftInSilence() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new OtherGenerator(4, CONFIG, false), new PooledProcessor())
                .compile(Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = gen.Config.SIZE) class Thing {}"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .startsWith("[millpond.UnresolvedType] the pool of Thing cannot be generated,"
                                + " because a value of its annotations is not known"));
    }

    @Test
    void textThatLooksLikeTheCompilersMarkIsNone() {
        assertThat(Compiling.compile(Compiling.source(
                                "Thing", "@dev.millpond.Pooled(maxSize = 1, maxWait = \"<error>\") class Thing {}"))
                        .errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getMessage(null)).startsWith("[millpond.Duration] maxWait = \"<error>\""));
    }
}
