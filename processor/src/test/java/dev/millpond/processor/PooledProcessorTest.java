package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.support.Compiling;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What surrounds the handling of one class. */
class PooledProcessorTest {

    private static final JavaFileObject HOOKED = Compiling.source(
            "Hooked",
            "import dev.millpond.*;",
            "@Pooled(maxSize = 1) class Hooked {",
            "  @Create Hooked() {}",
            "  @Validate boolean check() { return true; }",
            "  @Activate void open() {}",
            "  @Passivate void reset() {}",
            "  @Destroy void drop() {}",
            "}");

    @Test
    void allAnnotationsAreClaimed() {
        // javac warns of annotations that no processor claims: those of the user, and those of the generated code
        Compilation compilation = Compiler.javac()
                .withProcessors(new PooledProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(HOOKED);

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void supportsTheCompilersNewestSources() {
        assertThat(new PooledProcessor().getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    }

    @Test
    void exceptionBecomesOneErrorAndOtherClassesAreStillHandled() {
        PooledProcessor processor = new PooledProcessor((generator, pooled) -> {
            if (pooled.element().getSimpleName().contentEquals("Bomb")) {
                throw new IllegalStateException("100% broken");
            }
            return generator.generate(pooled);
        });

        Compilation compilation = Compiler.javac()
                .withProcessors(processor)
                .compile(
                        Compiling.source("Bomb", "@dev.millpond.Pooled(maxSize = 1) class Bomb {}"),
                        Compiling.source("Late", "@dev.millpond.Pooled(maxSize = 1) class Late {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getSource().getName()).isEqualTo("Bomb.java");
        assertThat(compilation.errors().get(0).getMessage(null))
                .startsWith("[millpond.InternalError] the processor failed on Bomb;")
                .contains("java.lang.IllegalStateException: 100% broken")
                .contains("at dev.millpond.processor.PooledProcessorTest");
        assertThat(compilation.diagnostics()).hasSize(1);
    }

    @Test
    void stackOverflowIsNoCrashEither() {
        PooledProcessor processor = new PooledProcessor((generator, pooled) -> {
            throw new StackOverflowError();
        });

        Compilation compilation = Compiler.javac()
                .withProcessors(processor)
                .compile(Compiling.source("Deep", "@dev.millpond.Pooled(maxSize = 1) class Deep {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).startsWith("[millpond.InternalError]");
    }

    @Test
    void codeThatUsesThePoolCausesNoMoreErrors() {
        PooledProcessor processor = new PooledProcessor((generator, pooled) -> {
            throw new IllegalStateException("broken");
        });

        Compilation compilation = Compiling.javac()
                .withProcessors(processor)
                .compile(
                        Compiling.source(
                                "Bomb",
                                "@dev.millpond.Pooled(maxSize = 1) public class Bomb { public void tick() {} }"),
                        Compiling.source(
                                "User",
                                "class User { BombPool pool = BombPool.create(); BombLease lease = pool.acquire();"
                                        + " void use() { lease.tick(); } }"));

        assertThat(compilation.diagnostics())
                .singleElement()
                .extracting(error -> error.getMessage(null))
                .asString()
                .startsWith("[millpond.InternalError] the processor failed on Bomb;");
    }
}
