package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps docs/errors.md true and whole: a section for each code says what it means, shows an example that gives the message, says
 * what to do, and shows an example that gives none.
 */
class ErrorsPageTest {

    private static final String PAGE = Compiling.read(Path.of("..", "docs", "errors.md"));

    /** The codes of which there can be no example, and why. */
    private static final Map<String, String> WITHOUT_EXAMPLES = Map.of(
            DiagnosticCode.INTERNAL_ERROR.code(), "an example would be a bug, which is to be mended instead",
            DiagnosticCode.NAME_TOO_LONG.code(), "the name would be too long for a page",
            DiagnosticCode.COMPACT_SOURCE_FILE.code(), "only JDK 25 and later compile it",
            DiagnosticCode.GENERATED_SOURCE.code(), "it takes two builds",
            DiagnosticCode.NOT_WRITTEN.code(), "it takes a file system that refuses");

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\n.*?^```$");

    @TempDir
    private Path folder;

    record Section(String code, String text) {

        List<PageExample> examples() {
            return Compiling.javaFences(text).stream().map(PageExample::new).toList();
        }

        /** Returns what stands before the first example, between it and the second, and so on. */
        List<String> words() {
            return EXAMPLE.splitAsStream(text).map(String::strip).toList();
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Section> sections() {
        return Pattern.compile("(?m)^##+ ")
                .splitAsStream(PAGE)
                .map(text -> text.split("\n", 2))
                .filter(parts -> codes().anyMatch(parts[0]::equals))
                .map(parts -> new Section(parts[0], parts[1]))
                .toList();
    }

    static List<Section> sectionsWithExamples() {
        return sections().stream()
                .filter(section -> !WITHOUT_EXAMPLES.containsKey(section.code()))
                .toList();
    }

    private static Stream<String> codes() {
        return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code);
    }

    @Test
    void eachCodeHasItsSection() {
        assertThat(sections()).extracting(Section::code).containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theMessageSaysTheFirstSentence(Section section) {
        DiagnosticCode code = Arrays.stream(DiagnosticCode.values())
                .filter(candidate -> candidate.code().equals(section.code()))
                .findFirst()
                .orElseThrow();

        assertThat(section.words().get(0).replaceAll("\\s+", " ").replace("`", "") + " ")
                .startsWith(code.meaning().isEmpty() ? "" : code.meaning() + " ");
        assertThat(code.text("", "", "", "", "", "")).endsWith(code.meaning());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void eachSectionSaysWhatTheCodeMeans(Section section) {
        assertThat(section.words().get(0)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sectionsWithExamples")
    void eachSectionSaysBetweenTwoExamplesWhatToDo(Section section) {
        assertThat(section.examples()).hasSize(2);
        assertThat(section.words().get(1)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sectionsWithExamples")
    void theFirstExampleGivesTheMessage(Section section) throws IOException {
        assertThat(messagesOf(section.examples().get(0)))
                .hasSize(1)
                .first()
                .satisfies(message -> assertThat(message).startsWith("[millpond." + section.code() + "]"));
    }

    @ParameterizedTest
    @MethodSource("sectionsWithExamples")
    void theSecondExampleGivesNone(Section section) throws IOException {
        assertThat(section.examples().get(1).compile(folder)).isEmpty();
    }

    private List<String> messagesOf(PageExample example) throws IOException {
        return example.compile(folder).stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getKind() == Diagnostic.Kind.WARNING
                        || diagnostic.getKind() == Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(null))
                .filter(message -> message.startsWith("[millpond."))
                .toList();
    }
}
