package dev.millpond.processor;

import static dev.millpond.processor.support.StrictLeases.generated;
import static dev.millpond.processor.support.StrictLeases.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.support.Compiling;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user silenced at a declaration is silent in what is generated for it, and nothing is silenced that needs not be. */
class SilencedLintsTest {

    /** Of methods that every lease has on its own. */
    @Nested
    class Deprecation {

        @Test
        void methodsOfEveryObjectThatAnInterfaceDeprecates() {
            String lease = lease("Hasher", """
                    public interface Hasher {
                        void put(int b);
                        @Deprecated @Override int hashCode();
                        @Deprecated @Override boolean equals(Object other);
                        @Deprecated @Override String toString();
                    }
                    """);

            assertThat(lease).contains("@SuppressWarnings(\"deprecation\")");
        }

        @Test
        void textOfAClassThatIsToBeRemoved() {
            String lease = lease("Item", """
                    class Item { @Deprecated(forRemoval = true) @Override public String toString() { return ""; } }
                    """);

            assertThat(lease).contains("@SuppressWarnings(\"removal\")");
        }

        @Test
        void equalityThatALeaseDoesNotAskFor() {
            String lease = lease("Item", """
                    class Item {
                        @Deprecated @Override public int hashCode() { return 1; }
                        @Deprecated @Override public boolean equals(Object other) { return true; }
                    }
                    """);

            assertThat(lease).doesNotContain("@SuppressWarnings");
        }

        @Test
        void closeThatAnInterfaceDeprecates() {
            String lease = lease("Item", "public interface Item { @Deprecated void close(); void work(); }");

            assertThat(lease).contains("implements Lease<Item>, Item", "@SuppressWarnings(\"deprecation\")");
        }
    }

    /** Of methods that take functions. */
    @Nested
    class Overloads {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "void on(Consumer<String> one) {} public void on(Predicate<String> one)",
                    "<T> void on(Provider<T> one) {} public void on(RowProvider one)",
                    "void on(Consumer<String> one, String two) {} public void on(Predicate<String> one, String two)",
                    "void on(Consumer<String>... some) {} public void on(Predicate<String> one, Predicate<String> two)"
                })
        void thatFitOneLambda(String methods) {
            assertThat(lease("Item", PROVIDER, ROW_PROVIDER, item(methods))).contains("\"overloads\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "void on(Consumer<String> one) {} public void on(BiConsumer<String, String> one)",
                    "void on(Supplier<String> one) {} public void on(Runnable one)",
                    "void on(Consumer<String> one, String two) {} public void on(Predicate<String> one, Integer two)",
                    "void on(String one, Consumer<String> two) {} public void on(Integer one, Predicate<String> two)",
                    "void on(Provider<Integer> one) {} public void on(RowProvider one)",
                    "<T> void on(Provider<T> one) {} public <R> void on(Narrow<R> one)",
                    "void on(Consumer<String> one) {} public void on(Comparing one)"
                })
        void thatFitNone(String methods) {
            assertThat(lease(
                            "Item",
                            PROVIDER,
                            ROW_PROVIDER,
                            "interface Narrow<N> extends Provider<N> {}",
                            "interface Comparing { boolean equals(Object other); int compare(int one, int two); }",
                            item(methods)))
                    .doesNotContain("\"overloads\"");
        }

        @Test
        void thatAnInterfaceHasAlready() {
            String lease = lease("Item", """
                    @SuppressWarnings("overloads") public interface Item {
                        void on(java.util.function.Consumer<String> one);
                        void on(java.util.function.Predicate<String> one);
                    }
                    """);

            assertThat(lease).contains("implements Lease<Item>, Item").doesNotContain("\"overloads\"");
        }

        @Test
        void ofTwoInterfaces() {
            String lease = lease(
                    "Item",
                    "public interface One { void on(java.util.function.Consumer<String> one); }",
                    "public interface Two { void on(java.util.function.Predicate<String> one); }",
                    "@SuppressWarnings(\"overloads\") class Item implements One, Two {"
                            + " @Override public void on(java.util.function.Consumer<String> one) {}"
                            + " @Override public void on(java.util.function.Predicate<String> one) {} }");

            assertThat(lease).contains("implements Lease<Item>, Two, One", "\"overloads\"");
        }

        private static final String PROVIDER = "interface Provider<T> { T get(String text); }";
        private static final String ROW_PROVIDER = "interface RowProvider extends Provider<Integer> {}";

        private static String item(String methods) {
            return "import java.util.function.*; @SuppressWarnings({\"overloads\", \"unchecked\"}) class Item { public "
                    + methods + " {} }";
        }
    }

    /** Of type variables that are to be closed. */
    @Nested
    class Try {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Runnable & AutoCloseable",
                    "Object & AutoCloseable",
                    "Door & Runnable",
                    "Runnable & Port<Exception>",
                    "Hatch & AutoCloseable"
                })
        void thatMayBeInterrupted(String bound) {
            assertThat(leaseOfBound(bound)).contains("@SuppressWarnings(\"try\")");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "AutoCloseable",
                    "Door",
                    "Runnable & java.io.Closeable",
                    "java.io.Closeable & AutoCloseable",
                    "Runnable & Port<java.io.IOException>",
                    "java.io.InputStream & AutoCloseable",
                    "Runnable & Cloneable"
                })
        void thatMayNot(String bound) {
            assertThat(leaseOfBound(bound)).doesNotContain("@SuppressWarnings");
        }

        private static String leaseOfBound(String bound) {
            return lease(
                    "Item",
                    "@SuppressWarnings(\"try\") class Item { public <T extends " + bound + "> T eventually(T one)"
                            + " { return one; } }",
                    "@SuppressWarnings(\"try\") interface Door extends AutoCloseable {"
                            + " @Override void close() throws InterruptedException; }",
                    "@SuppressWarnings(\"try\") class Hatch { public void close() throws Exception {} }",
                    "interface Port<X extends Exception> extends AutoCloseable { @Override void close() throws X; }");
        }

        @Test
        void ofThePooledClass() {
            assertThat(generated(List.of(Compiling.source("Item", """
                                    @SuppressWarnings("try") @dev.millpond.Pooled(maxSize = 1)
                                    class Item<T extends Runnable & AutoCloseable> {
                                        Item(T one) {}
                                        public T get(int index) { return null; }
                                    }
                                    """)), "-Xlint:all"))
                    .allSatisfy((name, text) -> assertThat(text).contains("@SuppressWarnings(\"try\")"));
        }
    }
}
