package dev.millpond.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.PooledProcessor;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.support.Compiling;
import org.junit.jupiter.api.Test;

/** Code that uses a pool whose class has a mistake, under a compiler that goes on after the error, as those of editors do. */
class StubTest {

    @Test
    void methodWithTypeParametersOfItsOwn() {
        assertOneError(
                DiagnosticCode.GENERIC_CREATE,
                "@Create <T, X extends java.io.IOException> Set<T> make() throws X { return null; }",
                "SetPool pool = SetPool.create(new F()); SetLease lease = pool.acquire();"
                        + " return lease.size() + (lease.contains(\"x\") ? 1 : 0);");
    }

    @Test
    void methodThatReturnsAnythingOfAKind() {
        assertOneError(
                DiagnosticCode.GENERIC_CREATE,
                "@Create <T extends Thread> T make() { return null; }",
                "FPool pool = FPool.create(new F()); return pool.acquire().getPriority();");
    }

    @Test
    void unknownArguments() {
        assertOneError(
                DiagnosticCode.CREATE_RETURN_TYPE,
                "@Create List<?> make() { return null; }",
                "ListPool pool = ListPool.create(new F()); ListLease lease = pool.acquire();"
                        + " Collection<?> list = lease; lease.add(null); lease.forEach(each -> {}); return lease.size();");
    }

    @Test
    void boundedArguments() {
        assertOneError(
                DiagnosticCode.CREATE_RETURN_TYPE,
                "@Create Map<? extends Number, ? super String> make() { return null; }",
                "MapPool pool = MapPool.create(new F()); MapLease lease = pool.acquire();"
                        + " for (Number key : lease.keySet()) { lease.put(key, \"text\"); } return lease.size();");
    }

    @Test
    void argumentsThatBoundEachOther() {
        assertOneError(
                DiagnosticCode.CREATE_RETURN_TYPE,
                "@Create EnumMap<?, String> make() { return null; }",
                "EnumMapPool pool = EnumMapPool.create(new F()); return pool.acquire().size();");
    }

    @Test
    void ownClass() {
        assertOneError(
                DiagnosticCode.CREATE_RETURN_TYPE,
                "@Create static F make() { return null; } public int size() { return 1; }",
                "FPool pool = FPool.create(); return pool.acquire().size();");
    }

    private static void assertOneError(DiagnosticCode code, String members, String use) {
        Compilation compilation = Compiling.javac()
                .withProcessors(new PooledProcessor())
                .withOptions("--should-stop=ifError=FLOW", "-Xlint:all,-processing")
                .compile(
                        Compiling.source(
                                "F",
                                "import dev.millpond.*; import java.util.*; @Pooled(maxSize = 1) class F {" + members
                                        + "}"),
                        Compiling.source(
                                "User",
                                "import java.util.*; @SuppressWarnings(\"millpond.LeakedLease\") class User { int use() throws Exception {"
                                        + use + "} }"));

        assertThat(compilation.diagnostics())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .filteredOn(found -> !found.getMessage(null).contains("[try]"))
                .singleElement()
                .extracting(error -> error.getMessage(null))
                .asString()
                .startsWith("[" + code.token() + "]");
    }
}
