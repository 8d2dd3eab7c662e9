package dev.millpond.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.millpond.Pooled;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps README.md true. All its {@code java} fences are compiled together:
 *
 * <ul>
 *   <li>a fence is a source file,
 *   <li>unless {@code <!-- statements -->} stands above it: then it is a method's body, below its imports,
 *   <li>or {@code <!-- generated: Name -->}: then it is what the processor writes for the source files, to the letter. With
 *       {@code -Dmillpond.updateGoldens=true} the test rewrites it.
 * </ul>
 */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern FENCE =
            Pattern.compile("(?ms)(?:^<!-- (statements|generated: \\w+) -->\n)?^```java\n(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:\\w+ )*class (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\n");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+?) \\| (.+) \\|$");

    private String readme = "";

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(README);
    }

    @Test
    void itsCodeCompilesWithoutAWarning() {
        assertThat(compile(Stream.concat(classes(), statements()))).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConnectionPool", "ConnectionLease"})
    void itShowsWhatIsGenerated(String name) throws IOException {
        String generated = generated(name);
        if (Boolean.getBoolean("millpond.updateGoldens")) {
            Files.writeString(README, withFence("generated: " + name, generated));
        } else {
            assertThat(fences("generated: " + name)).containsExactly(generated);
        }
    }

    @Test
    void itListsTheAttributesWithTheirDefaults() {
        Map<String, String> listed =
                attributeRows().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(listed).isEqualTo(attributes().collect(Collectors.toMap(Method::getName, ReadmeTest::defaultText)));
    }

    // ---- The README's code ----

    private Stream<JavaFileObject> classes() {
        return fences("null").stream().map(ReadmeTest::sourceFile);
    }

    private Stream<JavaFileObject> statements() {
        List<String> bodies = fences("statements");
        return Stream.iterate(0, index -> index < bodies.size(), index -> index + 1)
                .map(index -> sourceFile(inMethod("Statements" + index, bodies.get(index))));
    }

    private List<String> fences(String marker) {
        return FENCE.matcher(readme)
                .results()
                .filter(fence -> String.valueOf(fence.group(1)).equals(marker))
                .map(fence -> fence.group(2))
                .toList();
    }

    private String withFence(String marker, String text) {
        return FENCE.matcher(readme).replaceAll(fence -> {
            boolean wanted = marker.equals(fence.group(1));
            String replaced = wanted ? "<!-- " + marker + " -->\n```java\n" + text + "```" : fence.group();
            return Matcher.quoteReplacement(replaced);
        });
    }

    private static JavaFileObject sourceFile(String text) {
        Matcher declaration = CLASS.matcher(text);
        assertThat(declaration.find()).as("a class in %s", text).isTrue();
        return JavaFileObjects.forSourceString(declaration.group(1), text);
    }

    private static String inMethod(String name, String body) {
        String imports = IMPORT.matcher(body).results().map(MatchResult::group).collect(Collectors.joining());
        return imports + "class " + name + " { void run() throws Exception {\n"
                + IMPORT.matcher(body).replaceAll("") + "}}";
    }

    // ---- The README's table ----

    private Stream<MatchResult> attributeRows() {
        int start = readme.indexOf("\n## Attributes of `@Pooled`\n");
        return ROW.matcher(readme.substring(start, readme.indexOf("\n#", start + 1)))
                .results();
    }

    private static Stream<Method> attributes() {
        return Arrays.stream(Pooled.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static String defaultText(Method attribute) {
        Object value = attribute.getDefaultValue();
        if (value == null) {
            return "required";
        }
        return value instanceof String ? "`\"" + value + "\"`" : "`" + value + "`";
    }

    // ---- The compiler ----

    private String generated(String name) throws IOException {
        Compilation compilation = compile(classes());
        return compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, name + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }

    private static Compilation compile(Stream<JavaFileObject> sources) {
        return Compiling.javac()
                .withProcessors(new PooledProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(sources.toList());
    }
}
