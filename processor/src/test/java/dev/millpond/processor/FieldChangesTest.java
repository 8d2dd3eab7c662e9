package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of fields that change while an object is lent, and that nothing resets, a warning is given; of all others, none. */
class FieldChangesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int count; public void work() { count = 1; }",
                "int count; public void work() { this.count = 1; }",
                "int count; public void work() { Thing.this.count = 1; }",
                "int count; public void work() { (count) = 1; }",
                "int count; public void work() { count++; }",
                "int count; public void work() { --count; }",
                "int count; public void work() { count += 1; }",
                "int count; public void work() { later(() -> count = 1); } static void later(Runnable task) {}",
                "int count; public void work() { new Object() { void go() { count = 1; } }.go(); }",
                "int count; public void work() { step(); } private void step() { count++; }",
                "int count; Thing() { step(); } public void work() { step(); } private void step() { count++; }",
                "int count; public void work() { Runnable task = this::step; } private void step() { count++; }",
                "int count; public void work() { count = 1; } @Validate boolean isValid() { return true; }",
                "int count; public void work() { count = 1; } @Override public String toString() { return \"\" + count; }",
                "final int size = 1; int count; public void work() { count = size; }",
                "@SuppressWarnings(\"millpond.NotReset\") int cache; int count;"
                        + " public void work() { cache = 1; count = 1; }"
            })
    void aFieldThatChangesIsWarnedOf(String members) {
        assertThat(warnings("maxSize = 1", members))
                .singleElement()
                .asString()
                .startsWith("[millpond.NotReset] Thing has fields that can change, such as count, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int count;",
                "int count = 1; public int count() { return count; }",
                "int count; { count = 1; }",
                "int count; Thing() { count = 1; }",
                "int count; Thing() { start(); } private void start() { count = 1; next(); }"
                        + " private void next() { count = 2; }",
                "int count; @Validate boolean isValid() { count++; return true; }",
                "int count; @Destroy void drop() { count = 0; }",
                "int hash; @Override public int hashCode() { if (hash == 0) { hash = 1; } return hash; }",
                "String text; @Override public String toString() { if (text == null) { text = \"\"; } return text; }",
                "boolean isBroken; public void work() { isBroken = true; }"
                        + " @Validate boolean isValid() { return !isBroken; }",
                "volatile boolean isBroken; public void work() { this.isBroken = true; }"
                        + " @Validate boolean isValid() { return isWhole(); }"
                        + " private boolean isWhole() { return !this.isBroken; }",
                "int count; public void work() { int count = 0; count = 1; }",
                "int count; public void work(int count) { count = 1; }",
                "int count; public void work(Other other) { other.count = 1; } static class Other { int count; }",
                "String text; Thing() { text = new Builder().text(\"\").text; }"
                        + " static class Builder { String text; Builder text(String value) { text = value; return this; } }",
                "int[] counts = new int[1]; public void work() { counts[0]++; }",
                "@SuppressWarnings(\"millpond.NotReset\") int count; public void work() { count++; }",
                "static int count; public void work() { count++; }"
            })
    void aFieldThatDoesNotIsLeftAlone(String members) {
        assertThat(warnings("maxSize = 1", members)).isEmpty();
    }

    @Test
    void anObjectThatIsLentOnceNeedsNoReset() {
        assertThat(warnings("maxSize = 1, maxUses = 1", "int count; public void work() { count++; }"))
                .isEmpty();
    }

    @Test
    void aHookIsOneAlsoWhereItsAnnotationIsInherited() {
        assertThat(Compiling.compile(Compiling.source("Thing", """
                @dev.millpond.Pooled(maxSize = 1)
                class Thing extends Base {
                    private int checks;
                    @Override boolean isValid() { checks++; return true; }
                }
                class Base {
                    @dev.millpond.Validate boolean isValid() { return true; }
                }
                """)).warnings()).isEmpty();
    }

    private static List<String> warnings(String attributes, String members) {
        Compilation compilation = Compiling.compile(Compiling.source(
                "Thing", "import dev.millpond.*; @Pooled(" + attributes + ") class Thing { " + members + " }"));
        assertThat(compilation.errors())
                .as(() -> Compiling.describe(compilation.errors()))
                .isEmpty();
        return compilation.warnings().stream()
                .map(warning -> warning.getMessage(null))
                .toList();
    }
}
