package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.millpond.processor.PooledProcessor;
import dev.millpond.processor.support.CompiledClasses;
import dev.millpond.processor.support.Compiling;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.apache.commons.pool2.impl.GenericObjectPool;

/**
 * The code of a page, compiled all together, as strict users do. Beside what each user has there is commons-pool2, for those
 * who come from there.
 */
final class PageCode {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\n");

    private final Compilation compilation;

    private PageCode(Compilation compilation) {
        this.compilation = compilation;
    }

    static PageCode of(Page page) {
        List<JavaFileObject> files = new ArrayList<>();
        page.sources().forEach(source -> files.add(file(Compiling.nameOf(source), source)));
        List<Page.Fence> statements = page.fences("statements");
        for (int i = 0; i < statements.size(); i++) {
            files.add(file(
                    nameOfStatements(i),
                    inMethod(nameOfStatements(i), statements.get(i).text())));
        }
        Compilation compilation = Compiling.javac()
                .withClasspath(libraries())
                .withProcessors(new PooledProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(files);
        assertThat(compilation.status())
                .as(() -> page + ": " + Compiling.describe(compilation.diagnostics()))
                .isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.warnings()).isEmpty();
        return new PageCode(compilation);
    }

    /** Returns the classes, new ones for each caller, so that nothing is left over from another. */
    CompiledClasses classes() {
        return CompiledClasses.of(compilation);
    }

    void runStatements(int index) throws Throwable {
        classes().call(nameOfStatements(index), "run");
    }

    String generated(String name) {
        return Compiling.generated(compilation).get(name + ".java");
    }

    private static List<File> libraries() {
        return Stream.concat(
                        Stream.of(Compiling.libraries().split(File.pathSeparator)),
                        Stream.of(Compiling.location(GenericObjectPool.class)))
                .map(File::new)
                .toList();
    }

    private static JavaFileObject file(String name, String text) {
        return JavaFileObjects.forSourceString(name, text);
    }

    private static String nameOfStatements(int index) {
        return "Statements" + index;
    }

    private static String inMethod(String name, String body) {
        String imports = IMPORT.matcher(body).results().map(MatchResult::group).collect(Collectors.joining());
        return imports + "class " + name + " { static void run() throws Exception {\n"
                + IMPORT.matcher(body).replaceAll("") + "}}";
    }
}
