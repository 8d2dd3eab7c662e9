package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Classes in files of other names, and pools with the names of other classes. */
class FileNamesTest {

    @Test
    void pooledClassThatIsSecondInItsFileIsWarnedOfOnce() {
        assertThat(ofMillpond(Compiling.source(
                        "Shop",
                        "class Shop {}",
                        "@dev.millpond.Pooled(maxSize = 1) class Session { static class In {} }")))
                .containsExactly(
                        "WARNING [millpond.AuxiliaryClass] Session is in a file that is named after another class,"
                                + " so that compilers warn of each use of it by its pool, and nothing silences them: move it into a"
                                + " file of its own, or add @SuppressWarnings(\"millpond.AuxiliaryClass\"). "
                                + DiagnosticCode.AUXILIARY_CLASS.meaning());
    }

    @Test
    void whatIsNestedInSuchAClassIsInThatFileToo() {
        assertThat(ofMillpond(Compiling.source(
                        "Shop",
                        "class Shop {}",
                        "class Session { @dev.millpond.Pooled(maxSize = 1) static class In {} }")))
                .singleElement()
                .asString()
                .startsWith("WARNING [millpond.AuxiliaryClass] Session is ");
    }

    @Test
    void whatAFactoryMakesIsMentionedByThePoolToo() {
        assertThat(ofMillpond(Compiling.source(
                        "SessionFactory",
                        "@dev.millpond.Pooled(maxSize = 1) class SessionFactory {",
                        "    @dev.millpond.Create Session make() { return new Session(); }",
                        "}",
                        "class Session {}")))
                .singleElement()
                .asString()
                .startsWith("WARNING [millpond.AuxiliaryClass] Session is ");
    }

    @Test
    void warningIsSilencedAtTheClass() {
        assertThat(
                        ofMillpond(
                                Compiling.source(
                                        "Shop",
                                        "class Shop {}",
                                        "@SuppressWarnings(\"millpond.AuxiliaryClass\") @dev.millpond.Pooled(maxSize = 1) class Session {}")))
                .isEmpty();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void classInACompactSourceFileHasNoNameForItsPool() {
        assertThat(ofMillpond(Compiling.source(
                        "Main", "@dev.millpond.Pooled(maxSize = 1) class Session {}", "void main() {}")))
                .containsExactly(
                        "ERROR [millpond.CompactSourceFile] Session is in a compact source file, so its pool could"
                                + " not name it: move it into a file of its own. "
                                + DiagnosticCode.COMPACT_SOURCE_FILE.meaning());
    }

    @Test
    void poolOrLeaseThatHasTheNameOfAClassOfTheLibraryIsPointedOut() {
        JavaFileObject session = Compiling.source("library.Session", "package library; public class Session {}");
        JavaFileObject pool = Compiling.source("library.SessionPool", "package library; public class SessionPool {}");
        JavaFileObject lease =
                Compiling.source("library.SessionLease", "package library; public class SessionLease {}");

        assertThat(ofMillpond(factory(""), session, pool, lease))
                .containsExactly(
                        "NOTE [millpond.SameName] SessionPool is to be generated for library.Session, but there is"
                                + " library.SessionPool as well: choose another name with @Pooled(name = …), or add"
                                + " @SuppressWarnings(\"millpond.SameName\"). " + DiagnosticCode.SAME_NAME.meaning());
        assertThat(ofMillpond(factory(""), session, lease))
                .singleElement()
                .asString()
                .startsWith("NOTE [millpond.SameName] SessionLease is ");
        assertThat(ofMillpond(factory(", name = \"Sessions\""), session, pool, lease))
                .isEmpty();
        assertThat(ofMillpond(factory(""), session)).isEmpty();
    }

    private static JavaFileObject factory(String name) {
        return Compiling.source("shop.SessionFactory", """
                package shop;
                @dev.millpond.Pooled(maxSize = 1%s) class SessionFactory {
                    @dev.millpond.Create library.Session make() { return new library.Session(); }
                }
                """.formatted(name));
    }

    private static List<String> ofMillpond(JavaFileObject... sources) {
        Compilation compilation = Compiling.compile(sources);
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(null).startsWith("[millpond."))
                .map(FileNamesTest::text)
                .toList();
    }

    private static String text(Diagnostic<?> diagnostic) {
        return (diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING ? "WARNING" : diagnostic.getKind()) + " "
                + diagnostic.getMessage(null);
    }
}
