package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages for developers name between backquotes exists: files, classes, and their methods, constants and tests. */
class NamedCodeTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(/[\\w.-]+)+");
    private static final Pattern MEMBER = Pattern.compile("(?:[a-z]\\w*\\.)*([A-Z]\\w*)((?:\\.\\w+)*)(?:\\(\\))?");
    private static final Pattern METHOD = Pattern.compile("([a-z]\\w*)\\(\\)");

    /** Test methods are named by what they show, and so by more words than anything else. */
    private static final Pattern TEST = Pattern.compile("(?:[a-z]+|[A-Z])(?:[A-Z][a-z]*){3,}");

    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/resources/"))
                    .toList();
            for (Path source : sources) {
                String name = source.getFileName().toString().replace(".java", "");
                SOURCES.merge(name, Files.readString(source), String::concat);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"architecture.md", "proof.md"})
    void whatThePageNamesExists(String page) throws IOException {
        String text = FENCE.matcher(Files.readString(ROOT.resolve("docs").resolve(page)))
                .replaceAll("");
        List<String> missing = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (!exists(quoted.group(1))) {
                missing.add(quoted.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean exists(String name) {
        if (FILE.matcher(name).matches()) {
            return Files.exists(ROOT.resolve(name));
        }
        Matcher member = MEMBER.matcher(name);
        if (member.matches()) {
            return isOurs(member.group(1), member.group(2)) || isOfTheJdk(member.group(1));
        }
        Matcher method = METHOD.matcher(name);
        return method.matches()
                ? isDeclaredAnywhere(method.group(1))
                : !TEST.matcher(name).matches() || isDeclaredAnywhere(name);
    }

    private static boolean isOurs(String type, String members) {
        String source = SOURCES.get(type);
        return source != null
                && Stream.of(members.split("\\."))
                        .filter(name -> !name.isEmpty())
                        .allMatch(name -> (Character.isLowerCase(name.charAt(0)) ? method(name) : typeOrConstant(name))
                                .matcher(source)
                                .find());
    }

    private static Pattern method(String name) {
        return Pattern.compile("(?m)^ +(?!return |throw |new |assert )[\\w@<>?,.\\[\\]& ]* " + name + "\\(");
    }

    private static Pattern typeOrConstant(String name) {
        return Pattern.compile("(?m)^ +(?:[\\w<>]+ )*" + name + "\\b");
    }

    private static boolean isOfTheJdk(String type) {
        return Stream.of("java.lang.", "java.util.").anyMatch(prefix -> {
            try {
                Class.forName(prefix + type);
                return true;
            } catch (ClassNotFoundException other) {
                return false;
            }
        });
    }

    private static boolean isDeclaredAnywhere(String method) {
        Pattern declaration = method(method);
        return SOURCES.values().stream()
                .anyMatch(text -> declaration.matcher(text).find());
    }
}
