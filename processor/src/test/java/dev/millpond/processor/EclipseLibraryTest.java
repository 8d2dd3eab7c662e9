package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import dev.millpond.processor.support.Eclipse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools of what libraries have, under the compiler of Eclipse: it reads more of class files than javac does, and other things. */
class EclipseLibraryTest {

    private static final String MARK = "package lib; import java.lang.annotation.*;"
            + " @Retention(RetentionPolicy.CLASS) @Target({%s}) public @interface NotNull {}";

    @TempDir
    private Path folder;

    private Path library;
    private Path output;

    @BeforeEach
    void makeFolders() throws IOException {
        library = Files.createDirectories(folder.resolve("library"));
        output = Files.createDirectories(folder.resolve("output"));
    }

    @Test
    void aClassThatIsMissingIsNoBug() throws IOException {
        write(
                "package lib; public class Client { protected Gone gone; public int send() { return 1; } }",
                "package lib; public class Gone {}");
        Files.delete(library.resolve("lib/Gone.class"));

        assertThat(compile("Client"))
                .filteredOn(message -> message.startsWith("[millpond."))
                .singleElement()
                .asString()
                .startsWith(
                        "[millpond.UnresolvedType] the pool of F cannot be generated, because lib.Gone is not known");
    }

    /** Such as by Kotlin's own dependency on annotations that other libraries bear too. */
    @Test
    void anAnnotationStandsWhereTheVersionAtHandMayStand() throws IOException {
        write(
                MARK.formatted("ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE"),
                "package lib; public class Client { public @NotNull String name() { return \"\"; }"
                        + " public void take(java.util.List<@NotNull String> names, @NotNull Object other) {} }");
        write(MARK.formatted("ElementType.METHOD, ElementType.PARAMETER"));

        assertThat(compile("Client")).isEmpty();
        assertThat(lease())
                .contains("@NotNull\n    public String name()", "take(List<String> arg0, @NotNull Object arg1)");
    }

    @Test
    void theRemovalOfAGenericTypeIsSilenced() throws IOException {
        write(
                "package lib; @Deprecated(forRemoval = true) public interface Step<T> {}",
                "package lib; public class Client {"
                        + " @SuppressWarnings(\"removal\") public Step<String> next() { return null; } }");

        assertThat(compile("Client")).isEmpty();
    }

    @Test
    void nothingIsImportedForDocumentationAlone() throws IOException {
        write(
                "package other; public class Base {}",
                "package other; public class Sub extends Base {}",
                "package lib; public abstract class Taker<T extends other.Base> {"
                        + " public void take(T one) {} public void takeAll(T[] all, java.util.List<T> more) {} }",
                "package lib; public class Client extends Taker<other.Sub> {}");

        assertThat(compile("Client")).isEmpty();
        assertThat(lease()).contains("{@link Client#take(other.Base)}", "{@link Client#takeAll(other.Base[], List)}");
    }

    @Test
    void whatKotlinHasDeprecatedIsDeprecated() throws IOException {
        write(
                "package kotlin; public @interface Deprecated {}",
                "package lib; public class Client {"
                        + " /** @deprecated so */ @kotlin.Deprecated public int size() { return 1; } }");

        assertThat(compile("Client")).isEmpty();
        assertThat(lease()).contains("@Deprecated\n    public int size()");
    }

    private List<String> compile(String type) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("F.java"),
                "@dev.millpond.Pooled(maxSize = 1) class F { @dev.millpond.Create lib.%s make() { return null; } }"
                        .formatted(type));
        return Eclipse.compile(sources, output, library);
    }

    private String lease() {
        return Compiling.read(output.resolve("ClientLease.java"));
    }

    /** Compiles types of the library; what javac warns of there is no matter here. */
    private void write(String... types) throws IOException {
        Compilation compilation = Compiling.javac()
                .withOptions("-Xlint:none", "-parameters")
                .compile(Stream.of(types)
                        .map(type -> Compiling.source(Compiling.nameOf(type), type))
                        .toList());
        for (JavaFileObject file : compilation.generatedFiles()) {
            Path path = library.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
            Files.createDirectories(path.getParent());
            try (InputStream bytes = file.openInputStream()) {
                Files.write(path, bytes.readAllBytes());
            }
        }
    }
}
