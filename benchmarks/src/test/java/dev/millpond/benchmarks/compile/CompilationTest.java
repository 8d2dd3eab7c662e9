package dev.millpond.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.benchmarks.compile.Compilation.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilationTest {

    private static final SourceFile USER =
            new SourceFile("things.User", "package things; class User { Generated generated; }");
    private static final SourceFile GENERATED =
            new SourceFile("things.Generated", "package things; class Generated { class Nested {} }");

    private final Compilation compilation = new Compilation(List.of(), List.of());

    @Test
    void compilesWithoutProcessor() {
        Compilation.Outcome outcome = compilation.run(Mode.COMPILE_ONLY, List.of(USER, GENERATED));

        assertThat(outcome.classes()).isEqualTo(3);
        assertThat(outcome.generated()).isEmpty();
    }

    @Test
    void compilesWhatProcessorWrites() {
        Compilation.Outcome outcome =
                compilation.run(Mode.PROCESS, List.of(USER), List.of(new ReadyMade(List.of(GENERATED))));

        assertThat(outcome.classes()).isEqualTo(3);
        assertThat(outcome.generated())
                .extracting(source -> source.getCharContent(true))
                .containsExactly(GENERATED.getCharContent(true));
    }

    @Test
    void refusesToMeasureWhatDoesNotCompile() {
        assertThatThrownBy(() -> compilation.run(Mode.COMPILE_ONLY, List.of(USER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Generated");
    }

    @Test
    void numbersSamples() {
        assertThat(MeasuredProcessor.MAPSTRUCT.sources(51))
                .hasSize(3 * 51)
                .extracting(SourceFile::name)
                .contains("things.part0.Account0", "things.part0.AccountView49", "things.part1.AccountMapper50");
    }
}
