package dev.millpond.processor.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.PooledProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles pools of types that users have, and lets the compiler say nothing. */
public final class StrictLeases {

    private StrictLeases() {}

    /** Compiles a factory of a type beside other types, and returns the lease. */
    public static String lease(String pooled, String... types) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String type : types) {
            sources.add(Compiling.source(Compiling.nameOf(type), type));
        }
        sources.add(Compiling.source(
                "F",
                "@dev.millpond.Pooled(maxSize = 1) class F { @dev.millpond.Create " + pooled
                        + " make() { return null; } }"));
        return leaseOf(sources);
    }

    /** Compiles types, one of which is pooled, and returns the lease. */
    public static String lease(List<String> types) {
        return leaseOf(types.stream()
                .map(type -> Compiling.source(Compiling.nameOf(type), type))
                .toList());
    }

    public static String leaseOf(List<JavaFileObject> sources) {
        Map<String, String> generated = generated(sources, "-Xlint:all");
        return generated.get(generated.keySet().stream()
                .filter(name -> name.endsWith("Lease.java"))
                .findFirst()
                .orElseThrow());
    }

    public static Map<String, String> generated(List<JavaFileObject> sources, String... options) {
        Compilation compilation = Compiling.javac()
                .withProcessors(new PooledProcessor(), new ClaimingProcessor())
                .withOptions((Object[])
                        Stream.concat(Stream.of("-Werror"), Stream.of(options)).toArray(String[]::new))
                .compile(sources);
        assertThat(compilation.diagnostics())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEmpty();
        return Compiling.generated(compilation);
    }
}
