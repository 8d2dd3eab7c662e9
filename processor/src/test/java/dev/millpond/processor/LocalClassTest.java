package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that no code outside of a method can name, wherever they are and however they name the annotation. */
class LocalClassTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    void m() { @P(maxSize = 1) class X {} }                                     | a local class
                    void m() { @P(maxSize = 1) record X(int i) {} }                             | a local class
                    void m() { @P(maxSize = 1) enum X {} }                                      | a local class
                    void m() { @P(maxSize = 1) interface X {} }                                 | a local class
                    Runnable r = () -> { @P(maxSize = 1) class X {} };                          | a local class
                    { @P(maxSize = 1) class X {} }                                              | a local class
                    void m() { class Outer { @P(maxSize = 1) class X {} } }                     | inside of a local class
                    void m() { class A { class B { @P(maxSize = 1) class X {} } } }             | inside of a local class
                    Object o = new Object() { @P(maxSize = 1) class X {} };                     | inside of an anonymous class
                    static class In { Object o = new Object() { @P(maxSize = 1) class X {} }; } | inside of an anonymous class
                    """)
    void areRefused(String member, String what) {
        for (List<String> names : List.of(
                List.of("import dev.millpond.Pooled;", "@Pooled"),
                List.of("import dev.millpond.*;", "@Pooled"),
                List.of("", "@dev.millpond.Pooled"))) {
            assertThat(Compiling.compile(Compiling.source(
                                    "Shop", names.get(0), "class Shop {", member.replace("@P", names.get(1)), "}"))
                            .errors())
                    .as("%s %s", names, member)
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.getMessage(null))
                                .isEqualTo("[millpond.LocalClass] X is " + what + ", which its pool could not name:"
                                        + " make it a static nested class. " + DiagnosticCode.LOCAL_CLASS.meaning());
                        assertThat(error.getLineNumber()).isEqualTo(3);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"@interface Pooled {}", "@interface Other {}"})
    void annotationOfThatNameAloneIsSomebodyElses(String annotation) {
        assertThat(Compiling.compile(Compiling.source(
                                "Shop",
                                "class Shop { " + annotation + " void m() { @Pooled class X {} } }",
                                annotation.contains("Pooled") ? "" : "@interface Pooled {}"))
                        .diagnostics())
                .isEmpty();
    }
}
