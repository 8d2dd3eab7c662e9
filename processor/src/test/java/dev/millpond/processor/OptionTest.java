package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.ClaimingProcessor;
import dev.millpond.processor.support.Compiling;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options, given to strict users. */
class OptionTest {

    private static final JavaFileObject POOLED =
            Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing {}");
    private static final JavaFileObject HOOKS_ALONE =
            Compiling.source("Base", "abstract class Base { @dev.millpond.Passivate void reset() {} }");
    private static final JavaFileObject PLAIN = Compiling.source("Plain", "class Plain {}");
    private static final JavaFileObject MARKED =
            Compiling.source("Marked", "@org.jspecify.annotations.NullMarked class Marked {}");
    private static final JavaFileObject OF_THE_LANGUAGE = Compiling.source(
            "Old", "@Deprecated(since = \"1\") class Old { @Override public String toString() { return \"\"; } }");

    @ParameterizedTest
    @ValueSource(strings = {"-Amillpond.leaks=off", "-Amillpond.leaks=warn", "-Amillpond.leaks=error"})
    void isKnownWithAndWithoutPooledClasses(String option) {
        for (List<JavaFileObject> sources : List.of(
                List.of(PLAIN),
                List.of(OF_THE_LANGUAGE),
                List.of(MARKED),
                List.of(HOOKS_ALONE),
                List.of(POOLED),
                List.of(POOLED, MARKED, OF_THE_LANGUAGE, PLAIN))) {
            for (List<Processor> processors : List.of(
                    List.<Processor>of(new OptionProcessor(), new PooledProcessor(), new ClaimingProcessor()),
                    List.<Processor>of(new PooledProcessor(), new OptionProcessor(), new ClaimingProcessor()))) {
                Compilation compilation = Compiling.javac()
                        .withProcessors(processors)
                        .withOptions("-Xlint:all", "-Werror", option)
                        .compile(sources);

                assertThat(compilation.diagnostics())
                        .as("%s %s %s", sources, processors, option)
                        .isEmpty();
            }
        }
    }

    @Test
    void annotationOfSomebodyElseIsNotClaimed() {
        Compilation compilation = Compiling.javac()
                .withProcessors(new OptionProcessor(), new PooledProcessor())
                .withOptions("-Xlint:all")
                .compile(MARKED);

        assertThat(compilation.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.getMessage(null))
                        .contains("No processor claimed any of these annotations")
                        .contains("NullMarked"));
    }

    @Test
    void thatIsMisspeltIsSuggestedOnce() {
        assertThat(errors("-Amillpond.leak=error"))
                .containsExactly("[millpond.Option] -Amillpond.leak is none of the options of Millpond, which are:"
                        + " millpond.leaks. Did you mean millpond.leaks? "
                        + DiagnosticCode.OPTION.meaning());
        assertThat(errors("-Amillpond.other")).singleElement().asString().doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Amillpond.leaks", "-Amillpond.leaks="})
    void withoutAValueIsShownAsSuch(String option) {
        assertThat(errors(option))
                .containsExactly("[millpond.Option] -Amillpond.leaks= is none of off, warn, error." + " "
                        + DiagnosticCode.OPTION.meaning());
    }

    @Test
    void ofSomebodyElseIsNoneOfOurs() {
        assertThat(errors("-Amillponds.leak=error")).isEmpty();
    }

    private static List<String> errors(String option) {
        return Compiling.javac()
                .withProcessors(new OptionProcessor(), new PooledProcessor())
                .withOptions(option)
                .compile(POOLED)
                .errors()
                .stream()
                .map(error -> error.getMessage(null))
                .toList();
    }
}
