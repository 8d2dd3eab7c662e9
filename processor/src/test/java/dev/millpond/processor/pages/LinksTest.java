package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.support.Compiling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each link of a page to a file of the project leads to that file, and to the heading that it names. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsLinksLeadSomewhere(Page page) {
        List<String> broken = new ArrayList<>();
        LINK.matcher(page.prose()).results().forEach(link -> {
            Path target = link.group(1).isEmpty() ? page.file() : page.file().resolveSibling(link.group(1));
            if (!leadsTo(target.normalize(), link.group(2))) {
                broken.add(link.group());
            }
        });

        assertThat(broken).isEmpty();
    }

    private static boolean leadsTo(Path target, String anchor) {
        return Files.exists(target) && (anchor == null || anchorsOf(target).contains(anchor));
    }

    /** Returns the anchors of a page, which are made of its headings as GitHub does. */
    private static List<String> anchorsOf(Path page) {
        String prose = new Page(page.toString(), Compiling.read(page)).prose();
        return HEADING.matcher(prose)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
