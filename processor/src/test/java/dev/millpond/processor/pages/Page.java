package dev.millpond.processor.pages;

import dev.millpond.processor.support.Compiling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation. What a {@code java} fence of it is says the comment above it:
 *
 * <ul>
 *   <li>none: a source file,
 *   <li>{@code <!-- program: Name -->}: a source file with a main method, which prints what the fence under
 *       {@code <!-- output: Name -->} shows,
 *   <li>{@code <!-- statements -->}: a method's body, below its imports,
 *   <li>{@code <!-- generated: Name -->}: what the processor writes for the source files, to the letter.
 * </ul>
 *
 * <p>With {@code <!-- uses: guide.md -->} a page has the source files of another one, too.
 *
 * @param name the path of the page, from the root of the project
 * @param text what is in it
 */
record Page(String name, String text) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE =
            Pattern.compile("(?ms)(?:^<!-- (\\w+)(?:: (\\w+))? -->\n)?^```(\\w+)\n(.*?)^```$");
    private static final Pattern USED = Pattern.compile("<!-- uses: (\\S+) -->");
    private static final Pattern ANY_FENCE = Pattern.compile("(?ms)^```.*?^```$");

    /** A fence: its marker, with the name if it has one; its language; and what is in it. */
    record Fence(String marker, String name, String language, String text) {

        private static Fence of(MatchResult match) {
            return new Fence(orEmpty(match.group(1)), orEmpty(match.group(2)), match.group(3), match.group(4));
        }

        private static String orEmpty(String group) {
            return group == null ? "" : group;
        }
    }

    static Page of(String name) {
        return new Page(name, Compiling.read(ROOT.resolve(name)));
    }

    /** Returns all pages that users and contributors read. */
    static List<Page> all() {
        Stream<String> docs = Compiling.filesIn(ROOT.resolve("docs")).stream()
                .map(file -> "docs/" + file.getFileName())
                .filter(name -> name.endsWith(".md"));
        return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md"), docs)
                .map(Page::of)
                .toList();
    }

    Path file() {
        return ROOT.resolve(name);
    }

    List<Fence> fences() {
        return FENCE.matcher(text).results().map(Fence::of).toList();
    }

    /** Returns the fences with a marker, in the order of the page. */
    List<Fence> fences(String marker) {
        return fences().stream().filter(fence -> fence.marker().equals(marker)).toList();
    }

    /** Returns the only fence with a marker and a name. */
    Fence fence(String marker, String fenceName) {
        return fences(marker).stream()
                .filter(fence -> fence.name().equals(fenceName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no " + marker + " " + fenceName));
    }

    /** Returns its source files, and those of the pages that it uses. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        USED.matcher(text)
                .results()
                .forEach(used -> sources.addAll(of("docs/" + used.group(1)).sources()));
        fences().stream()
                .filter(fence -> fence.language().equals("java"))
                .filter(fence -> fence.marker().isEmpty() || fence.marker().equals("program"))
                .forEach(fence -> sources.add(fence.text()));
        return sources;
    }

    /** Returns its text with another generated file in it. */
    String withGenerated(String fenceName, String generated) {
        return FENCE.matcher(text).replaceAll(match -> {
            boolean wanted = "generated".equals(match.group(1)) && fenceName.equals(match.group(2));
            String fence =
                    wanted ? "<!-- generated: " + fenceName + " -->\n```java\n" + generated + "```" : match.group();
            return Matcher.quoteReplacement(fence);
        });
    }

    /** Returns what is outside of the fences. */
    String prose() {
        return ANY_FENCE.matcher(text).replaceAll("");
    }

    /** Returns the section under a heading, up to the next one. */
    String section(String heading) {
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new AssertionError(name + " has no " + heading);
        }
        int end = text.indexOf("\n#", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    @Override
    public String toString() {
        return name;
    }
}
