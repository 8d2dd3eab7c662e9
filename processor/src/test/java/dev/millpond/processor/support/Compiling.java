package dev.millpond.processor.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.millpond.Pooled;
import dev.millpond.processor.PooledProcessor;
import dev.millpond.runtime.Pool;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;

/** How tests compile. */
public final class Compiling {

    private Compiling() {}

    /** Compiles as strict users do. */
    public static Compilation strictly(List<JavaFileObject> sources) {
        return javac().withProcessors(new PooledProcessor(), new ClaimingProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(sources);
    }

    public static Compilation compile(JavaFileObject... sources) {
        return javac().withProcessors(new PooledProcessor()).compile(sources);
    }

    /** Returns a compiler with nothing on its class path but what users have. */
    public static Compiler javac() {
        return Compiler.javac()
                .withClasspath(Stream.of(libraries().split(File.pathSeparator))
                        .map(File::new)
                        .toList());
    }

    public static JavaFileObject source(String name, String... lines) {
        return JavaFileObjects.forSourceLines(name, lines);
    }

    /** Returns the {@code java} fences of a page. */
    public static List<String> javaFences(String page) {
        return Pattern.compile("(?ms)^```java\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(fence -> fence.group(1))
                .toList();
    }

    /** Returns the name of the first class in a source. */
    public static String nameOf(String source) {
        Matcher packageName = Pattern.compile("package (\\w+);").matcher(source);
        Matcher className =
                Pattern.compile("(?:class|interface|enum|record) (\\w+)").matcher(source);
        assertThat(className.find()).isTrue();
        return (packageName.find() ? packageName.group(1) + "." : "") + className.group(1);
    }

    /** Reads the sources of a folder, in the order of their names. */
    public static List<JavaFileObject> sourcesIn(Path folder) {
        return filesIn(folder).stream()
                .map(file -> {
                    String name = file.getFileName().toString().replace(".java", "");
                    return JavaFileObjects.forSourceString(folder.getFileName() + "." + name, read(file));
                })
                .toList();
    }

    public static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what was generated, by file name. */
    public static Map<String, String> generated(Compilation compilation) {
        Map<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            generated.put(Path.of(file.getName()).getFileName().toString(), text(file));
        }
        return generated;
    }

    public static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String describe(List<? extends Diagnostic<?>> diagnostics) {
        return diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    public static List<JavaFileObject> list(JavaFileObject... sources) {
        return Arrays.asList(sources);
    }

    /** Returns a class path, or module path, with what users have. */
    public static String libraries() {
        return Stream.of(Pooled.class, Pool.class, NullMarked.class)
                .map(Compiling::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
