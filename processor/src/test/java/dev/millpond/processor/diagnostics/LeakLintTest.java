package dev.millpond.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.PooledProcessor;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of leases that are certainly never closed, a warning is given at the call; of all others, none. */
class LeakLintTest {

    private static final String CARET = "/*^*/";

    private static final JavaFileObject THING = Compiling.source(
            "Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing { public int size() { return 1; } }");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*^*/pool.acquire();",
                "/*^*/pool.tryAcquire();",
                "/*^*/pool.acquire(java.time.Duration.ZERO);",
                "int size = /*^*/pool.acquire().size();",
                "Thing thing = /*^*/pool.acquire().get();",
                "ThingLease lease = /*^*/pool.acquire();",
                "ThingLease lease = /*^*/pool.acquire(); lease.size();",
                "var lease = (ThingLease) (/*^*/pool.acquire()); System.out.println(lease.get().size());",
                "ThingLease lease = /*^*/pool.tryAcquire(); if (lease != null) { lease.size(); }",
                "ThingLease lease; lease = /*^*/pool.acquire(); lease.size();",
                "ThingLease lease; if ((lease = /*^*/pool.tryAcquire()) == null) { return; } lease.size();",
                "ThingLease lease = pool == null ? null : /*^*/pool.acquire();",
                "Runnable later = () -> { /*^*/pool.acquire(); };",
                "dev.millpond.runtime.Pool<Thing, RuntimeException> any = pool; /*^*/any.acquire();",
                "new Object() { void method() { /*^*/pool.acquire(); } };",
                "if (/*^*/pool.tryAcquire() != null) { later(null); }",
                "while (/*^*/pool.tryAcquire() == null) { Thread.yield(); }",
                "do { Thread.yield(); } while (/*^*/pool.tryAcquire() == null);",
                "for (; /*^*/pool.tryAcquire() == null; ) { Thread.yield(); }",
                "assert /*^*/pool.tryAcquire() != null;",
                "assert /*^*/pool.acquire() != null;",
                "boolean isOpen = null != /*^*/pool.acquire();",
                "String text = \"a lease: \" + /*^*/pool.acquire();",
                "ThingLease lease = switch (1) { case 1 -> /*^*/pool.acquire(); default -> null; };",
                "ThingLease lease = switch (1) { case 1: yield /*^*/pool.acquire(); default: yield null; }; lease.size();",
                "switch (1) { case 1 -> /*^*/pool.acquire(); default -> {} }",
                "ThingLease lease = /*^*/pool.acquire(); ThingLease other = lease; other.size();",
                "ThingLease other; ThingLease lease = /*^*/pool.acquire(); other = lease;",
                "Object lease = /*^*/pool.acquire(); if (lease instanceof ThingLease) { lease.hashCode(); }",
                "/*^*/poolOf(\"name\").acquire().size();"
            })
    void aLeaseThatIsNeverClosedIsWarnedOf(String body) {
        Compilation compilation = compile(inMethod(body), List.of());

        assertThat(compilation.errors()).isEmpty();
        assertThat(warnings(compilation)).hasSize(1);
        Diagnostic<? extends JavaFileObject> warning = warnings(compilation).get(0);
        assertThat(warning.getMessage(null))
                .startsWith("[millpond.LeakedLease] the lease that ")
                .contains("cquire returns is never closed")
                .endsWith(DiagnosticCode.LEAKED_LEASE.meaning());
        assertThat(warning.getStartPosition()).isEqualTo(inMethod(body).indexOf(CARET) + CARET.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try (ThingLease lease = pool.acquire()) { lease.size(); }",
                "ThingLease lease = pool.acquire(); try (lease) { lease.size(); }",
                "ThingLease lease = pool.acquire(); try { lease.size(); } finally { lease.close(); }",
                "ThingLease lease = pool.acquire(); lease.invalidate();",
                "pool.acquire().close();",
                "pool.acquire().invalidate();",
                "field = pool.acquire();",
                "this.field = pool.acquire();",
                "ThingLease lease = pool.acquire(); field = lease;",
                "ThingLease[] several = {pool.acquire()};",
                "leases.add(pool.acquire());",
                "ThingLease lease = pool.acquire(); leases.add(lease);",
                "ThingLease lease = pool.acquire(); later(lease::close);",
                "ThingLease lease = pool.acquire(); later(() -> lease.close());",
                "ThingLease lease = pool.acquire(); later(new Runnable() { @Override public void run() { lease.close(); } });",
                "supply(() -> pool.acquire());",
                "supply(pool::acquire);",
                "supply(() -> { return pool.acquire(); });",
                "ThingLease lease = pool.acquire(); ThingLease other = lease; other.close();",
                "ThingLease lease; while ((lease = pool.tryAcquire()) != null) { lease.close(); }",
                "ThingLease lease = null; try { lease = pool.acquire(); } finally { if (lease != null) { lease.close(); } }",
                "ThingLease lease = switch (1) { case 1 -> pool.acquire(); default -> null; }; lease.close();",
                "ThingLease lease = pool.acquire(); synchronized (lease) { lease.close(); }",
                "ThingLease lease = pool.acquire(); ThingLease other; other = lease; other.close();",
                "ThingLease one = pool.acquire(); ThingLease two = one; one = two; two.close();",
                "ThingLease lease = switch (1) { case 1: yield pool.acquire(); default: yield null; }; lease.close();",
                "ThingLease lease = pool.acquire(); ThingLease open = field == null ? lease : null; open.close();",
                "Object object = pool.acquire(); if (object instanceof ThingLease lease) { lease.close(); }",
                "AutoCloseable any = pool.acquire();"
                        + " if (!(any instanceof ThingLease lease)) { throw new Exception(); } lease.close();",
                "if ((Object) pool.acquire() instanceof ThingLease lease) { lease.close(); }",
                "if (pool.tryAcquire() != null) { throw new AssertionError(\"not exhausted\"); }",
                "if (pool.tryAcquire() == null) { later(null); }",
                "assert pool.tryAcquire() == null;",
                "boolean isFull = pool.tryAcquire() == null;",
                "new java.util.concurrent.Semaphore(1).acquire();",
                "acquire();",
                "pool.run(thing -> {});"
            })
    void aLeaseThatMayBeClosedIsNot(String body) {
        Compilation compilation = compile(inMethod(body), List.of());

        assertThat(compilation.errors())
                .as(() -> Compiling.describe(compilation.errors()))
                .isEmpty();
        assertThat(warnings(compilation)).isEmpty();
    }

    @Test
    void itIsSilencedWhereverAWarningCanBe() {
        String leak = "ThingLease lease = pool.acquire();";
        String silence = "@SuppressWarnings(\"millpond.LeakedLease\") ";

        assertThat(warnings(compile(inMethod(silence + leak), List.of()))).isEmpty();
        assertThat(warnings(compile(inMethod(leak).replace("void method", silence + "void method"), List.of())))
                .isEmpty();
        assertThat(warnings(compile(inMethod(leak).replace("abstract class", silence + "abstract class"), List.of())))
                .isEmpty();
    }

    @Test
    void anOptionMakesItAnError() {
        Compilation compilation = compile(inMethod("pool.acquire();"), List.of("-Amillpond.leaks=error"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(warnings(compilation)).isEmpty();
    }

    @Test
    void anOptionSwitchesItOff() {
        assertThat(warnings(compile(inMethod("pool.acquire();"), List.of("-Amillpond.leaks=off"))))
                .isEmpty();
        assertThat(warnings(compile(inMethod("pool.acquire();"), List.of("-Amillpond.leaks=warn"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Amillpond.leaks=wran", "-Amillpond.leaks"})
    void aWrongValueIsOneError(String option) {
        Compilation compilation = compile(inMethod(""), List.of(option));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null))
                .startsWith("[millpond.Option] -Amillpond.leaks=")
                .contains(" is none of off, warn, error.");
    }

    @Test
    void aValueThatIsCloseIsSuggested() {
        assertThat(compile(inMethod(""), List.of("-Amillpond.leaks=wran"))
                        .errors()
                        .get(0)
                        .getMessage(null))
                .contains(" Did you mean warn? ");
    }

    private static String inMethod(String body) {
        return """
                abstract class User {
                    ThingLease field;
                    abstract void later(Runnable task);
                    abstract void supply(java.util.concurrent.Callable<ThingLease> task);
                    abstract void acquire();
                    abstract ThingPool poolOf(String name);
                    void method(ThingPool pool, java.util.List<ThingLease> leases) throws Exception { %s }
                }
                """.formatted(body);
    }

    private static Compilation compile(String user, List<Object> options) {
        return Compiler.javac()
                .withProcessors(new PooledProcessor())
                .withOptions(options)
                .compile(THING, Compiling.source("User", user));
    }

    private static List<Diagnostic<? extends JavaFileObject>> warnings(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
    }
}
