package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.CompiledClasses;
import dev.millpond.processor.support.Compiling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which interfaces of the pooled objects their leases implement. */
class LeaseInterfacesTest {

    @Test
    void staticMethodsOfAnInterfaceDoNotKeepALeaseFromImplementingIt() throws Throwable {
        CompiledClasses classes = CompiledClasses.of(Compiling.source("MapFactory", """
                import java.util.Map;

                @dev.millpond.Pooled(maxSize = 1)
                abstract class MapFactory { @dev.millpond.Create abstract Map<String, String> make(); }
                """));

        assertThat(Map.class).isAssignableFrom(classes.loadClass("MapLease"));
    }

    @Test
    void privateMethodsOfAnInterfaceDoNotKeepALeaseFromImplementingIt() throws Throwable {
        Object text = run(List.of("""
                        interface Speaking {
                            String words();
                            static String none() { return ""; }
                            default String loudly() { return helper(words()); }
                            private String helper(String text) { return text + "!"; }
                        }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        class SpeakingFactory { @dev.millpond.Create Speaking make() { return () -> "words"; } }
                        """), """
                try (SpeakingPool pool = SpeakingPool.create(); SpeakingLease lease = pool.acquire()) {
                    Speaking speaking = lease;
                    return speaking.loudly();
                }
                """);

        assertThat(text).isEqualTo("words!");
    }

    /** Eclipse's compiler warns of whoever implements it. */
    @Test
    void anAnnotationIsNotImplemented() {
        Compilation compilation = Compiling.strictly(List.of(
                Compiling.source("Mark", "public @interface Mark { String value(); }"),
                Compiling.source(
                        "MarkFactory",
                        "@dev.millpond.Pooled(maxSize = 1)",
                        "abstract class MarkFactory { @dev.millpond.Create abstract Mark make(); }")));

        assertThat(Compiling.generated(compilation).get("MarkLease.java"))
                .contains("public String value()", "<li>{@code Mark}: an annotation")
                .doesNotContain("Lease<Mark>, Mark");
    }

    @Test
    void aPrivateMethodOfOneInterfaceDoesNotHideThatOfAnother() throws Throwable {
        Object text = run(List.of("""
                        public interface One {
                            private String text() { return "one"; }
                            default String one() { return text(); }
                        }
                        """, """
                        public interface Other { default String text() { return "other"; } }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        class Both implements One, Other {}
                        """), """
                try (BothPool pool = BothPool.create(); BothLease lease = pool.acquire()) {
                    return lease.one() + " " + lease.text();
                }
                """);

        assertThat(text).isEqualTo("one other");
    }

    @Test
    void aFluentMethodOfAnInterfaceReturnsTheLeaseInsteadOfTheObject() throws Throwable {
        Object log = run(List.of("""
                        public interface Chain<T> {
                            Chain<T> add(T result);
                            Chain<T> copy();
                            <V> Chain<V> of(V first);
                            String text();
                        }
                        """, """
                        class Texts<T> implements Chain<T> {
                            final StringBuilder text = new StringBuilder();
                            @Override public Chain<T> add(T result) { text.append(result); return this; }
                            @Override public Chain<T> copy() { Texts<T> copy = new Texts<>(); copy.text.append(text); return copy; }
                            @Override public <V> Chain<V> of(V first) { return new Texts<V>().add(first); }
                            @Override public String text() { return text.toString(); }
                        }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        class ChainFactory { @dev.millpond.Create Chain<String> make() { return new Texts<>(); } }
                        """), """
                try (ChainPool pool = ChainPool.create(); ChainLease lease = pool.acquire()) {
                    Chain<String> chain = lease;
                    return (chain.add("a").add("b") == lease) + " " + (chain.copy() == lease) + " "
                            + chain.copy().add("c").text() + " " + chain.text() + " " + chain.of(1).text();
                }
                """);

        assertThat(log).isEqualTo("true false abc ab 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Deque<String>",
                "java.util.List<String>",
                "java.util.function.Function<String, Integer>",
                "java.util.Comparator<String>",
                "java.util.stream.Stream<String>",
                "java.lang.CharSequence",
                "javax.naming.directory.DirContext",
                "javax.naming.NamingEnumeration<String>"
            })
    void aLeasePassesForManyAnInterface(String type) {
        Compilation compilation = Compiling.strictly(List.of(Compiling.source("Factory", """
                @dev.millpond.Pooled(maxSize = 1, name = "MyPool")
                abstract class Factory {
                    @dev.millpond.Create abstract %1$s make();
                    %1$s pass(MyLease lease) { return lease; }
                }
                """.formatted(type))));

        assertThat(compilation.status())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void aLeaseHasTheTextOfItsObjectUntilItIsClosed() throws Throwable {
        Object texts = run("""
                @dev.millpond.Pooled(maxSize = 1)
                class TextFactory { @dev.millpond.Create StringBuilder make() { return new StringBuilder("text"); } }
                """, """
                try (StringBuilderPool pool = StringBuilderPool.create()) {
                    StringBuilderLease lease = pool.acquire();
                    CharSequence sequence = lease;
                    String open = sequence + " " + new StringBuilder(sequence);
                    lease.close();
                    return open + ", " + lease + ", " + lease.equals(lease);
                }
                """);

        assertThat(texts).isEqualTo("text text, closed StringBuilderLease, true");
    }

    @Test
    void aLeaseOfAListIsEqualToListsUntilItIsClosed() throws Throwable {
        Object answers = run("""
                @dev.millpond.Pooled(maxSize = 1)
                class ListFactory { @dev.millpond.Create java.util.List<String> make() { return new java.util.ArrayList<>(); } }
                """, """
                try (ListPool pool = ListPool.create()) {
                    ListLease lease = pool.acquire();
                    lease.add("one");
                    List<String> list = List.of("one");
                    String open = lease.equals(list) + " " + list.equals(lease) + " " + (lease.hashCode() == list.hashCode());
                    lease.close();
                    return open + ", " + lease.equals(list) + " " + lease.equals(lease) + " "
                            + (lease.hashCode() == System.identityHashCode(lease));
                }
                """);

        assertThat(answers).isEqualTo("true true true, false true true");
    }

    @Test
    void aLeaseOfAnythingElseIsEqualToItselfOnly() throws Throwable {
        Object answers = run("""
                @dev.millpond.Pooled(maxSize = 2)
                public class Same {
                    @Override public boolean equals(Object other) { return other instanceof Same; }
                    @Override public int hashCode() { return 1; }
                }
                """, """
                try (SamePool pool = SamePool.create(); SameLease one = pool.acquire(); SameLease other = pool.acquire()) {
                    return Set.of(one, other).size() + " " + one.equals(one);
                }
                """);

        assertThat(answers).isEqualTo("2 true");
    }

    @Test
    void aPublicCloneIsForwarded() throws Throwable {
        Object text = run(List.of("""
                        public interface Cloning extends Cloneable { Object clone(); }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        class Sheep implements Cloning { @Override public Object clone() { return "Dolly"; } }
                        """), """
                try (SheepPool pool = SheepPool.create(); SheepLease lease = pool.acquire()) {
                    Cloning cloning = lease;
                    return cloning.clone();
                }
                """);

        assertThat(text).isEqualTo("Dolly");
    }

    @Test
    void theReasonIsTheFirstObstacleAndNoConsequence() {
        String lease = Compiling.generated(Compiling.compile(
                        Compiling.source("Channel", """
                                public interface Channel extends Invoker {
                                    @Override Channel flush();
                                    Channel read();
                                }
                                """), Compiling.source("Invoker", """
                                public interface Invoker { Invoker flush(); String close(); }
                                """), Compiling.source("F", """
                                @dev.millpond.Pooled(maxSize = 1) class F {
                                    @dev.millpond.Create Channel make() { return null; }
                                }
                                """)))
                .get("ChannelLease.java");

        assertThat(lease).contains("{@code Channel}, {@code Invoker}: {@code close} is not forwarded");
    }
}
