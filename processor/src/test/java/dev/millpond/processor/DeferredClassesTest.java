package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import dev.millpond.processor.support.OtherGenerator;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that are not there yet. */
class DeferredClassesTest {

    private static final JavaFileObject WAITING = Compiling.source(
            "Waiting",
            "import dev.millpond.*;",
            "@Pooled(maxSize = 1) class Waiting {",
            "  Waiting(Made made) {}",
            "  public Made made() { return null; }",
            "  static WaitingPool pool(Made made) { return WaitingPool.create(made); }",
            "}");

    private static final JavaFileObject OWN_LEASE = Compiling.source(
            "Box",
            "@dev.millpond.Pooled(maxSize = 1) class Box<T> {",
            "  final BoxPool<T> field = null;",
            "  public BoxLease<T> lease() { return null; }",
            "  public java.util.List<BoxLease<T>[]> list() { return null; }",
            "  public BoxPool<String> pool(BoxPool<? extends T> pool) { return null; }",
            "  public BoxPool.Builder<T> builder() { return null; }",
            "}");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void typeOfAnotherProcessorIsWaitedFor(int round) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new OtherGenerator(round, "class Made {}"), new PooledProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(WAITING);

        assertThat(compilation.errors()).isEmpty();
        assertThat(Compiling.generated(compilation).get("WaitingLease.java")).contains("public Made made()");
    }

    @Test
    void superclassOfAnotherProcessorIsWaitedFor() {
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new OtherGenerator(2, "class Made { public int answer() { return 42; } }"),
                        new PooledProcessor())
                .compile(Compiling.source("Child", "@dev.millpond.Pooled(maxSize = 1) class Child extends Made {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Compiling.generated(compilation).get("ChildLease.java")).contains("public int answer()");
    }

    @Test
    void typeThatNobodyMakesIsNamed() {
        Compilation compilation = Compiling.compile(WAITING);

        assertThat(compilation.errors())
                .filteredOn(error -> error.getMessage(null).contains("millpond."))
                .hasSize(1)
                .first()
                .satisfies(error -> {
                    assertThat(error.getMessage(null))
                            .isEqualTo("[millpond.UnresolvedType] the pool of Waiting cannot be generated, because the"
                                    + " type Made is not known: is an import or a dependency missing?"
                                    + " " + DiagnosticCode.UNRESOLVED_TYPE.meaning());
                    assertThat(error.getLineNumber()).isEqualTo(2);
                    assertThat(error.getColumnNumber()).isEqualTo(1);
                });
    }

    @Test
    void aNestedNameThatIsCloseIsSuggested() {
        Compilation compilation = Compiling.compile(
                Compiling.source(
                        "shop.Thing",
                        "package shop;",
                        "@dev.millpond.Pooled(maxSize = 1) class Thing { Thing(Setitngs settings) {} static class Settings {} }"));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(null))
                .anyMatch(message -> message.startsWith("[millpond.UnresolvedType]")
                        && message.contains(" Did you mean Settings? "));
    }

    @Test
    void aNameThatIsCloseIsSuggested() {
        Compilation compilation = Compiling.compile(
                Compiling.source(
                        "shop.Thing",
                        "package shop;",
                        "@dev.millpond.Pooled(maxSize = 1) class Thing { Thing(Setitngs settings) {} }"),
                Compiling.source("shop.Settings", "package shop; class Settings {}"));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(null))
                .anyMatch(message -> message.startsWith("[millpond.UnresolvedType]")
                        && message.contains(" Did you mean Settings? "));
    }

    @Test
    void unknownTypesThatThePoolDoesNotMentionAreTheCompilersBusiness() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new OtherGenerator(3, "class Made {}"), new PooledProcessor())
                .compile(
                        Compiling.source(
                                "Busy",
                                "@dev.millpond.Pooled(maxSize = 1) class Busy { private Made made; Made hidden() { return made; } }"));

        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void classesMayMentionTheirOwnAndEachOthersPools() {
        Compilation compilation = Compiling.strictly(Compiling.list(
                Compiling.source(
                        "Hen",
                        "@dev.millpond.Pooled(maxSize = 1) class Hen {",
                        "  final HenPool field = null;",
                        "  public HenPool own() { return field; }",
                        "  public HenLease lease() { return null; }",
                        "  public void give(EggPool pool, HenLease... leases) {}",
                        "  public HenPool.Builder builder() { return null; }",
                        "  public java.util.List<EggPool[]> others() { return null; }",
                        "}"),
                Compiling.source(
                        "Egg",
                        "@dev.millpond.Pooled(maxSize = 1) class Egg {",
                        "  Egg(HenPool hens) {}",
                        "  public HenLease hen() { return null; }",
                        "}")));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Compiling.generated(compilation).get("HenLease.java"))
                .contains("public HenPool own()")
                .contains("public HenLease lease()")
                .contains("public void give(EggPool pool, HenLease... leases)")
                .contains("public HenPool.Builder builder()")
                .contains("public List<EggPool[]> others()");
    }

    @Test
    void classWithMarksOfLombokIsHandledWithoutLombokToo() {
        Compilation compilation = Compiling.compile(
                Compiling.source("lombok.Data", "package lombok; public @interface Data {}"),
                Compiling.source(
                        "Bean",
                        "@lombok.Data @dev.millpond.Pooled(maxSize = 1) class Bean { BeanPool pool; Bean() {} }"));

        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void genericClassMayMentionItsOwnPool() {
        Compilation compilation = Compiling.strictly(Compiling.list(Compiling.source(
                "Nest",
                "@dev.millpond.Pooled(maxSize = 1) class Nest<T> { public NestPool<T> pool() { return null; } }")));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Compiling.generated(compilation).get("NestLease.java")).contains("public NestPool<T> pool()");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void genericClassMayMentionItsOwnLease() {
        Compilation compilation = Compiling.strictly(Compiling.list(OWN_LEASE));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Compiling.generated(compilation).get("BoxLease.java"))
                .contains("public BoxLease<T> lease()")
                .contains("public List<BoxLease<T>[]> list()")
                .contains("public BoxPool<String> pool(BoxPool<? extends T> pool)")
                .contains("public BoxPool.Builder<T> builder()");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_17)
    void compilerThatForgetsTheNameOfAGenericTypeIsBlamed() {
        assertThat(Compiling.compile(OWN_LEASE).errors())
                .extracting(error -> error.getMessage(null))
                .filteredOn(message -> message.contains("millpond."))
                .containsExactly(
                        "[millpond.UnresolvedType] the pool of Box cannot be generated, because a generic type that it"
                                + " mentions is not known: is an import or a dependency missing?"
                                + " " + DiagnosticCode.UNRESOLVED_TYPE.meaning());
    }

    @Test
    void importedPoolOfAnotherPackageIsKnown() {
        Compilation compilation = Compiling.strictly(
                Compiling.list(
                        Compiling.source(
                                "near.Near",
                                "package near;",
                                "import far.FarPool;",
                                "@dev.millpond.Pooled(maxSize = 1) public class Near { public FarPool far() { return null; } }"),
                        Compiling.source(
                                "far.Far",
                                "package far;",
                                "@dev.millpond.Pooled(maxSize = 1) public class Far { public near.NearPool near() { return null; } }")));

        assertThat(compilation.diagnostics()).isEmpty();
    }
}
