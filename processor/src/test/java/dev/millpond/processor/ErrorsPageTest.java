package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps docs/errors.md true: it has a section for each code, with an example that gives the message and one that does not. */
class ErrorsPageTest {

    private static final String PAGE = Compiling.read(Path.of("..", "docs", "errors.md"));

    record Section(String code, List<String> examples) {

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Section> sections() {
        return Pattern.compile("(?m)^##+ ")
                .splitAsStream(PAGE)
                .filter(text -> text.matches("(?s)\\w+\n.*"))
                .map(text -> new Section(text.lines().findFirst().orElseThrow(), Compiling.javaFences(text)))
                .filter(section -> codes().anyMatch(section.code()::equals))
                .toList();
    }

    static List<Section> sectionsWithExamples() {
        return sections().stream()
                .filter(section -> !section.examples().isEmpty())
                .toList();
    }

    private static Stream<String> codes() {
        return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code);
    }

    @Test
    void eachCodeHasItsSection() {
        assertThat(sections()).extracting(Section::code).containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    @Test
    void linksLeadToSections() {
        List<String> anchors = Pattern.compile("(?m)^##+ (.*)$")
                .matcher(PAGE)
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(DiagnosticCode.values())
                .allSatisfy(code -> assertThat(anchors)
                        .anyMatch(anchor ->
                                code.text("", "", "", "", "", "").endsWith("(see docs/errors.md#" + anchor + ")")));
    }

    @ParameterizedTest
    @MethodSource("sectionsWithExamples")
    void theFirstExampleGivesTheMessage(Section section) {
        assertThat(section.examples()).hasSize(2);
        assertThat(messagesOf(section.examples().get(0)))
                .hasSize(1)
                .first()
                .satisfies(message -> assertThat(message).startsWith("[millpond." + section.code() + "]"));
    }

    @ParameterizedTest
    @MethodSource("sectionsWithExamples")
    void theSecondExampleGivesNone(Section section) {
        Compilation compilation = compile(section.examples().get(1));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    private static List<String> messagesOf(String source) {
        return compile(source).diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getMessage(null))
                .filter(message -> message.startsWith("[millpond."))
                .toList();
    }

    private static Compilation compile(String source) {
        return Compiling.compile(JavaFileObjects.forSourceString(Compiling.nameOf(source), source));
    }
}
