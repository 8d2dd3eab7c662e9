package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Keeps README.md short, and its first program true. {@link PagesTest} and {@link LinksTest} see to the rest. */
@Isolated // it has the program print to a stream that it reads
class ReadmeTest {

    private static final Page README = Page.of("README.md");

    @Test
    void itIsReadInTwoMinutes() {
        assertThat(README.text().lines()).hasSizeLessThanOrEqualTo(250);
    }

    @Test
    void itBeginsWithAProgramThatPrintsWhatItShows() throws Throwable {
        Page.Fence first = README.fences().get(0);
        assertThat(first.marker()).isEqualTo("program");

        assertThat(outputOf(first.name()))
                .isEqualTo(README.fence("output", first.name()).text());
    }

    @Test
    void itsFirstCommandsAreTheMainJobAndTheTests() {
        List<String> names = README.fences().stream()
                .filter(fence -> fence.language().equals("sh"))
                .map(Page.Fence::name)
                .toList();

        assertThat(names).startsWith("run", "test");
    }

    private static String outputOf(String program) throws Throwable {
        Class<?> type = PageCode.of(README).classes().loadClass(program);
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
