package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the pages true: their code compiles, what can be run runs, and what they show as generated is what is generated.
 * {@link Page} tells how a page says what a fence is. With {@code -Dmillpond.updateGoldens=true} this test rewrites the
 * generated code.
 */
class PagesTest {

    /** Their examples are whole compilations of their own, or tests. */
    private static final Set<String> WITH_TESTS_OF_THEIR_OWN = Set.of("docs/errors.md", "docs/testing.md");

    static List<Page> pages() {
        return Page.all().stream()
                .filter(page -> !WITH_TESTS_OF_THEIR_OWN.contains(page.name()))
                .filter(page -> page.fences().stream()
                        .anyMatch(fence -> fence.language().equals("java")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsCodeCompilesWithoutAWarning(Page page) {
        PageCode.of(page);
    }

    @TestFactory
    Stream<DynamicTest> itsStatementsRun() {
        return pages().stream().flatMap(page -> {
            PageCode code = PageCode.of(page);
            return IntStream.range(0, page.fences("statements").size())
                    .mapToObj(index -> dynamicTest(page + ", statements " + index, () -> code.runStatements(index)));
        });
    }

    @TestFactory
    Stream<DynamicTest> itShowsWhatIsGenerated() {
        return pages().stream()
                .flatMap(page -> page.fences("generated").stream()
                        .map(fence -> dynamicTest(page + ": " + fence.name(), () -> shows(page, fence.name()))));
    }

    private static void shows(Page page, String name) throws IOException {
        String generated = PageCode.of(page).generated(name);
        if (Boolean.getBoolean("millpond.updateGoldens")) {
            Files.writeString(page.file(), Page.of(page.name()).withGenerated(name, generated));
        } else {
            assertThat(page.fence("generated", name).text()).isEqualTo(generated);
        }
    }
}
