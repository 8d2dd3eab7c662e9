package dev.millpond.processor;

import static dev.millpond.processor.support.StrictLeases.generated;
import static dev.millpond.processor.support.StrictLeases.lease;
import static dev.millpond.processor.support.StrictLeases.leaseOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.support.Compiling;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What a call throws is thrown on, exactly as it is declared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.sql.Connection",
                "java.util.List<String>",
                "java.util.Properties",
                "java.util.concurrent.ConcurrentMap<String, String>",
                "java.util.concurrent.ExecutorService",
                "java.util.concurrent.CompletableFuture<String>",
                "java.util.stream.Stream<String>",
                "Thread"
            })
    void forwardersThatTellOfFailures(String pooled) {
        assertThat(leaseOf(List.of(Compiling.source("F", """
                        @dev.millpond.Pooled(maxSize = 1) class F {
                            @dev.millpond.Create %s make() { return null; }
                            @dev.millpond.Fatal boolean isFatal(Error failure) { return true; }
                        }
                        """.formatted(pooled)))))
                .contains("failed(failure);", "throw failure;");
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

    /** Names that mean something else inside generated types. */
    @Nested
    class Hiding {

        @Test
        void nestedTypesOfAnInterfaceThatAreNamedLikeNeighbours() {
            String lease = lease(List.of("""
                    package shop; public interface I { class Own {} class Item {} void inner(Own own, Item item); }
                    """, "package shop; public class Own {}", """
                    package shop; @dev.millpond.Pooled(maxSize = 1) public class Item implements I {
                        Item() {}
                        @Override public void inner(I.Own own, I.Item item) {}
                        public void outer(shop.Own own, shop.Item item) {}
                    }
                    """));

            assertThat(lease)
                    .startsWith("package shop;\n\nimport dev.millpond.GeneratedPool;\n")
                    .doesNotContain("import shop.")
                    .contains("public void inner(I.Own own, I.Item item) {")
                    .contains("public void outer(shop.Own own, shop.Item item) {");
        }

        @Test
        void typeVariablesThatAreNamedLikeWhatIsGenerated() {
            String lease = lease(List.of("""
                    @dev.millpond.Pooled(maxSize = 1) class Own<Builder, GeneratedPool> {
                        public Builder build(GeneratedPool given) { return null; }
                    }
                    """, """
                    class User {
                        Integer build() {
                            try (OwnPool<Integer, String> pool = OwnPool.<Integer, String>builder().maxSize(2).build()) {
                                return pool.<Integer, RuntimeException>use(own -> own.build("it"));
                            }
                        }
                    }
                    """));

            assertThat(lease).contains("public Builder2 build(GeneratedPool given) {");
        }
    }

    /** What the compiler can say of types that users have chosen. */
    @Nested
    class Lint {

        @Test
        void genericMethodThatIsOverriddenByItsErasure() {
            String lease = lease(
                    "Item",
                    "public interface Conversion { <T extends CharSequence> T convert(T from); }",
                    "@SuppressWarnings(\"unchecked\") class Item implements Conversion {"
                            + " @Override public CharSequence convert(CharSequence from) { return from; } }");

            assertThat(lease).contains("@SuppressWarnings(\"unchecked\")");
        }

        @Test
        void methodOfARawType() {
            String lease = lease(List.of("""
                    @dev.millpond.Pooled(maxSize = 1) class F {
                        @SuppressWarnings("rawtypes") @dev.millpond.Create java.util.Queue make() { return null; }
                    }
                    """));

            assertThat(lease).contains("@SuppressWarnings({\"rawtypes\", \"unchecked\"})");
        }

        @Test
        void arrayOfWhatATypeVariableStandsForIsKnown() {
            String lease = lease(
                    "Item",
                    "class Base<T> { @SuppressWarnings(\"unchecked\") public void all(T... values) {} }",
                    "class Item extends Base<Integer> {}");

            assertThat(lease).doesNotContain("@SuppressWarnings");
        }

        @Test
        @EnabledForJreRange(min = JRE.JAVA_24)
        void restrictedMethods() {
            assertThat(lease("Runtime")).contains("\"restricted\"");
        }

        @Test
        void previewsAreLeftOut() {
            String lease = lease("javax.crypto.EncryptedPrivateKeyInfo");

            if (Runtime.version().feature() == 25) {
                assertThat(lease)
                        .contains("{@code getKey(char[])}, {@code getKey(Key, Provider)}: a preview of the platform");
            }
        }
    }

    @Test
    void annotationValuesThatAreNoNumbers() {
        String pool = generated(
                        List.of(
                                Compiling.source(
                                        "Range",
                                        "@interface Range { double[] value(); float least() default 0; Sub sub();"
                                                + " @interface Sub { double value(); } }"),
                                Compiling.source("Item", """
                                        @dev.millpond.Pooled(maxSize = 1) class Item {
                                            Item(@Range(value = {Double.NaN, 1.5, Double.POSITIVE_INFINITY},
                                                    least = Float.NEGATIVE_INFINITY, sub = @Range.Sub(Double.NaN)) int size) {}
                                        }
                                        """)),
                        "-Xlint:all,-processing")
                .get("ItemPool.java");

        assertThat(pool)
                .contains("0.0 / 0.0", "1.5", "1.0 / 0.0", "least = -1.0f / 0.0f", "sub = @Range.Sub(0.0 / 0.0)");
    }
}
