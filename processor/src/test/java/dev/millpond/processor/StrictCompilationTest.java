package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users cannot mend what is generated: whatever they pool, the compiler finds nothing to say under {@code -Xlint:all}. */
class StrictCompilationTest {

    /** Members that are on their way out. */
    @Nested
    class Deprecation {

        @Test
        void methodThatImplementsADeprecatedOne() {
            String lease = lease("Item", "public interface I { @Deprecated void m(); }", """
                    class Item implements I { @Override @SuppressWarnings("deprecation") public void m() {} }
                    """);

            assertThat(lease).contains("@SuppressWarnings(\"deprecation\")").doesNotContain("@Deprecated");
        }

        @Test
        void methodThatImplementsOneThatWillBeRemoved() {
            String lease = lease("Item", "public interface I { @Deprecated(forRemoval = true) void m(); }", """
                    class Item implements I { @Override @Deprecated @SuppressWarnings("removal") public void m() {} }
                    """);

            assertThat(lease).contains("@SuppressWarnings(\"removal\")");
        }

        @Test
        void deprecatedMethodThatImplementsADeprecatedOneNeedsNoSuppression() {
            String lease = lease(
                    "Item",
                    "public interface I { @Deprecated void m(); }",
                    "class Item implements I { @Override @Deprecated public void m() {} }");

            assertThat(lease).contains("@Deprecated").doesNotContain("@SuppressWarnings");
        }

        @Test
        void whatIsDeprecatedByItsDocumentationAlone() {
            String lease = lease("Item", """
                    @SuppressWarnings({"dep-ann", "deprecation"}) class Item {
                        /** @deprecated be quick */
                        public void slow() {}
                        public Old old(Old old) { return old; }
                    }
                    """, """
                    /** @deprecated be new */
                    @SuppressWarnings("dep-ann") class Old {}
                    """);

            assertThat(lease).contains("@Deprecated").contains("@SuppressWarnings(\"deprecation\")");
        }
    }

    @Test
    void leaseOfASerializableInterfaceIsOneButSaysThatItIsNot() {
        assertThat(lease("java.security.PrivateKey"))
                .contains("implements Lease<PrivateKey>, PrivateKey {", "@SuppressWarnings(\"serial\")")
                .contains("<p>A lease cannot be serialized, whatever its interfaces say.");
        assertThat(lease("Sent", "public interface Sent extends java.io.Serializable { void send(); }"))
                .contains("implements Lease<Sent>, Sent {", "@SuppressWarnings(\"serial\")");
    }

    /** Errors of Error Prone, which the integration test "strict" runs. */
    @Nested
    class ErrorProne {

        @Test
        void callsThatItRefuses() {
            assertThat(lease("Thread")).contains("\"DoNotCall\"").doesNotContain("\"HashtableContains\"");
            assertThat(lease("java.util.Properties")).contains("@SuppressWarnings(\"HashtableContains\")");
        }

        @Test
        void comparableIsImplementedOnlyWhereItIsWhatIsPooled() {
            assertThat(lease("java.util.Calendar"))
                    .contains("<li>{@code Comparable}: objects do not compare themselves with leases")
                    .contains("public int compareTo(Calendar ")
                    .doesNotContain("implements Lease<Calendar>, Comparable", "SuppressWarnings");
            assertThat(lease("Comparable<String>"))
                    .contains("implements Lease<Comparable<String>>, Comparable<String>")
                    .contains("@SuppressWarnings(\"ComparableType\")");
        }
    }

    /** Compiles a factory of a type beside other types, and returns the lease. */
    private static String lease(String pooled, String... types) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String type : types) {
            sources.add(Compiling.source(Compiling.nameOf(type), type));
        }
        sources.add(Compiling.source(
                "F",
                "@dev.millpond.Pooled(maxSize = 1) class F { @dev.millpond.Create " + pooled
                        + " make() { return null; } }"));
        Compilation compilation = Compiling.strictly(sources);
        assertThat(compilation.diagnostics())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEmpty();
        Map<String, String> generated = Compiling.generated(compilation);
        return generated.get(generated.keySet().stream()
                .filter(name -> name.endsWith("Lease.java"))
                .findFirst()
                .orElseThrow());
    }
}
