package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.support.Compiling;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leases make of methods that return the type that is pooled: where the lease is not of that type, the object. */
class FluentMethodsTest {

    @Test
    void aMethodThatReturnsItsClassAnswersTheObject() throws Throwable {
        Object answers = run("""
                @dev.millpond.Pooled(maxSize = 1)
                public class Walk {
                    int steps;
                    @dev.millpond.Passivate void rest() { steps = 0; }
                    public Walk on() { steps++; return this; }
                    public Walk other() { return new Walk(); }
                }
                """, """
                try (WalkPool pool = WalkPool.create(); WalkLease lease = pool.acquire()) {
                    return (lease.on().on() == lease.get()) + " " + lease.get().steps + " " + lease.other().steps;
                }
                """);

        assertThat(answers).isEqualTo("true 2 0");
    }

    @Test
    void aClosedLeaseRefusesIt() throws Throwable {
        Object refusal =
                run("@dev.millpond.Pooled(maxSize = 1) public class Walk { public Walk on() { return this; } }", """
                try (WalkPool pool = WalkPool.create()) {
                    WalkLease lease = pool.acquire();
                    lease.close();
                    try {
                        return lease.on();
                    } catch (dev.millpond.runtime.LeaseClosedException expected) {
                        return "refused";
                    }
                }
                """);

        assertThat(refusal).isEqualTo("refused");
    }

    @Test
    void aTypeVariableForTheClassItselfIsThatClass() throws Throwable {
        Object answers = run(List.of("""
                        public abstract class Step<S extends Step<S>> {
                            public abstract S self();
                            public S on() { return self(); }
                            public Step<S> any() { return this; }
                        }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        public class Walk extends Step<Walk> {
                            @Override public Walk self() { return this; }
                            @Override public Walk any() { return this; }
                            public int length() { return 7; }
                        }
                        """), """
                try (WalkPool pool = WalkPool.create(); WalkLease lease = pool.acquire()) {
                    return lease.self().length() + lease.on().length() + lease.any().length();
                }
                """);

        assertThat(answers).isEqualTo(21);
    }

    @Test
    void aGenericPoolHasTheTypeVariableOfItsClass() throws Throwable {
        Object answers = run(List.of("""
                        @dev.millpond.Pooled(maxSize = 1)
                        abstract class StepFactory<S extends Step<S>> { @dev.millpond.Create abstract Step<S> make(); }
                        """, """
                        class WalkFactory extends StepFactory<Walk> { @Override Step<Walk> make() { return new Walk(); } }
                        """, """
                        public class Step<S extends Step<S>> {
                            @SuppressWarnings("unchecked") public S self() { return (S) this; }
                            public <T extends Step<S>> T as(Class<T> type) { return type.cast(this); }
                        }
                        """, "public class Walk extends Step<Walk> { }"), """
                try (StepPool<Walk> pool = StepPool.create(new WalkFactory()); StepLease<Walk> lease = pool.acquire()) {
                    Walk walk = lease.as(Walk.class);
                    return walk == lease.self();
                }
                """);

        assertThat(answers).isEqualTo(true);
    }

    @Test
    void aNestedBuilderCanBePooled() throws Throwable {
        Object text = run(List.of("""
                        public class Message {
                            final String text;
                            Message(String text) { this.text = text; }
                            public static class Builder {
                                private String text = "";
                                public Builder add(String more) { text += more; return this; }
                                public Message build() { return new Message(text); }
                            }
                        }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        class BuilderFactory { @dev.millpond.Create Message.Builder make() { return new Message.Builder(); } }
                        """), """
                try (Message_BuilderPool pool = Message_BuilderPool.create(); Message_BuilderLease lease = pool.acquire()) {
                    return lease.add("a").add("b").build().text + lease.build().text;
                }
                """);

        assertThat(text).isEqualTo("abab");
    }

    @Test
    void aLeaseThatCannotImplementItsInterfaceAnswersTheObject() throws Throwable {
        Object answers = run(List.of("""
                        public sealed interface Path {
                            Path on();
                            final class Straight implements Path { @Override public Path on() { return this; } }
                        }
                        """, """
                        @dev.millpond.Pooled(maxSize = 1)
                        class PathFactory { @dev.millpond.Create Path make() { return new Path.Straight(); } }
                        """), """
                try (PathPool pool = PathPool.create(); PathLease lease = pool.acquire()) {
                    return lease.on() == lease.get();
                }
                """);

        assertThat(answers).isEqualTo(true);
    }

    @Test
    void aLeaseImplementsAnInterfaceThatIsFluentInTheClass() throws Throwable {
        Object answers = run(List.of("public interface Fluent<S> { S with(String text); }", """
                        @dev.millpond.Pooled(maxSize = 1)
                        public class Walk implements Fluent<Walk> { @Override public Walk with(String text) { return this; } }
                        """), """
                try (WalkPool pool = WalkPool.create(); WalkLease lease = pool.acquire()) {
                    Fluent<Walk> fluent = lease;
                    return fluent.with("text") == lease.get();
                }
                """);

        assertThat(answers).isEqualTo(true);
    }

    @Test
    void theDocumentationSaysWhatIsAnswered() {
        assertThat(lease("public class Thing { public Thing on() { return this; } }"))
                .contains("returns what {@link #get} does: not to be kept beyond this lease.")
                .doesNotContain("Its methods are forwarded, but for these");
        assertThat(lease("public class Thing { public Object on() { return this; } }"))
                .doesNotContain("returns the object itself");
    }

    private static String lease(String thing) {
        return Compiling.generated(Compiling.strictly(
                        List.of(Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) " + thing))))
                .get("ThingLease.java");
    }
}
