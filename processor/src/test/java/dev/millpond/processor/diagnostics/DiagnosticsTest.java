package dev.millpond.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.millpond.processor.PooledProcessor;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mistake causes exactly one error, with its code, at its place, although other code uses the pool.
 */
class DiagnosticsTest {

    static Stream<Mistake> mistakes() {
        return Stream.of(
                        ValueMistakes.values(),
                        ClassMistakes.classes(),
                        ClassMistakes.constructors(),
                        FactoryMistakes.factories(),
                        HookMistakes.hooks())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeCausesOneErrorAtItsPlace(Mistake mistake) {
        List<JavaFileObject> sources = new ArrayList<>();
        mistake.sources()
                .forEach(source -> sources.add(JavaFileObjects.forSourceString(Compiling.nameOf(source), source)));
        Compilation compilation = Compiler.javac()
                .withProcessors(new PooledProcessor())
                .withOptions("--should-stop=ifError=FLOW") // go on after the error, so that a cascade would show
                .compile(sources);

        assertThat(compilation.errors())
                .as(() -> Compiling.describe(compilation.errors()) + Compiling.generated(compilation))
                .hasSize(1);
        Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
        assertThat(error.getMessage(null)).isEqualTo(mistake.fullMessage());
        assertThat(place(error)).isEqualTo(mistake.place());
    }

    private static String place(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + ":" + error.getColumnNumber();
    }

    @Test
    void everyCodeHasATest() {
        Set<DiagnosticCode> tested = mistakes()
                .map(Mistake::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));
        tested.add(DiagnosticCode.UNRESOLVED_TYPE); // in DeferredClassesTest
        tested.add(DiagnosticCode.INTERNAL_ERROR); // in PooledProcessorTest
        tested.add(DiagnosticCode.UNNAMED_PACKAGE); // in ModuleTest
        tested.add(DiagnosticCode.NO_RUNTIME); // in ModuleTest
        tested.add(DiagnosticCode.OPTION); // in LeakLintTest
        tested.add(DiagnosticCode.COMPACT_SOURCE_FILE); // in FileNamesTest
        tested.add(DiagnosticCode.GENERATED_SOURCE); // in RepeatedBuildTest
        tested.add(DiagnosticCode.NOT_WRITTEN); // in RepeatedBuildTest

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .filter(code -> code.kind() == Diagnostic.Kind.ERROR) // the others are in WarningsTest
                        .toList());
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code))
                .doesNotHaveDuplicates();
    }
}
