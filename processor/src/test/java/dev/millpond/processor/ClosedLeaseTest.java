package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.processor.support.CompiledClasses;
import dev.millpond.processor.support.Compiling;
import dev.millpond.runtime.LeaseClosedException;
import dev.millpond.runtime.Pool;
import java.nio.channels.Channel;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A closed lease that is of an interface keeps the promises of that interface, where the answer is plain. */
class ClosedLeaseTest {

    private static final String LINE = """
            public interface Line {
                boolean isClosed();
                boolean isOpen();
                boolean isConnected();
                boolean isValid(int closed, String slot, long version, Object... object);
                boolean isValid();
                boolean isOpen(int door);
                Boolean isClosed(String door);
                int isValid(long door);
                boolean isReady();
            }
            """;

    private static final String LANDLINE = """
            @dev.millpond.Pooled(maxSize = 1)
            public class Landline implements Line {
                boolean closed;
                @Override public boolean isClosed() { return closed; }
                @Override public boolean isOpen() { return !closed; }
                @Override public boolean isConnected() { return !closed; }
                @Override public boolean isValid(int a, String b, long c, Object... d) { return a + c + d.length == 3; }
                @Override public boolean isValid() { return !closed; }
                @Override public boolean isOpen(int door) { return true; }
                @Override public Boolean isClosed(String door) { return true; }
                @Override public int isValid(long door) { return 1; }
                @Override public boolean isReady() { return true; }
                %s
            }
            """;

    private static final String ANSWERS = """
            class Answers {
                static String of(Line line) {
                    return line.isClosed() + " " + line.isOpen() + " " + line.isConnected() + " " + line.isValid() + " "
                            + line.isValid(1, "", 1, "");
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@dev.millpond.Passivate void reset() {}",
                "@dev.millpond.Fatal boolean isFatal(Throwable failure) { return true; }"
            })
    void itIsNotOpen(String hook) throws Throwable {
        Object answers = run(List.of(LINE, LANDLINE.formatted(hook), ANSWERS), """
                try (LandlinePool pool = LandlinePool.create()) {
                    LandlineLease lease = pool.acquire();
                    String answers = Answers.of(lease);
                    lease.get().closed = true;
                    answers += ", " + Answers.of(lease);
                    lease.get().closed = false;
                    lease.close();
                    answers += ", " + Answers.of(lease);
                    try (LandlineLease next = pool.acquire()) {
                        return answers + ", " + Answers.of(lease) + ", " + Answers.of(next);
                    }
                }
                """);

        assertThat(answers)
                .isEqualTo("false true true true true, true false false false true,"
                        + " true false false false false, true false false false false, false true true true true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isOpen(1)", "isClosed(\"\")", "isValid(1L)", "isReady()"})
    void whatHasNoPlainAnswerThrows(String call) {
        assertThatThrownBy(() -> run(List.of(LINE, LANDLINE.formatted("")), """
                        try (LandlinePool pool = LandlinePool.create()) {
                            LandlineLease lease = pool.acquire();
                            lease.invalidate();
                            return lease.%s;
                        }
                        """.formatted(call)))
                .isInstanceOf(LeaseClosedException.class);
    }

    @Test
    void itPromisesNothingOfAClass() {
        assertThatThrownBy(() -> run(
                        "@dev.millpond.Pooled(maxSize = 1) class Door { public boolean isOpen() { return true; } }",
                        """
                        try (DoorPool pool = DoorPool.create()) {
                            DoorLease lease = pool.acquire();
                            lease.close();
                            return lease.isOpen();
                        }
                        """))
                .isInstanceOf(LeaseClosedException.class);
    }

    @Test
    void aConnectionIsClosedAndNotValid() throws Throwable {
        try (Pool<?, ?> pool = pool("java.sql.Connection")) {
            Connection connection = (Connection) pool.acquire();
            assertThat(connection.isClosed()).isFalse();

            connection.close();

            assertThat(connection.isClosed()).isTrue();
            assertThat(connection.isValid(1)).isFalse();
            assertThatThrownBy(connection::getAutoCommit).isInstanceOf(LeaseClosedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.nio.channels.Channel",
                "java.nio.channels.ByteChannel",
                "java.nio.channels.SeekableByteChannel",
                "java.nio.channels.NetworkChannel"
            })
    void aChannelIsNotOpen(String type) throws Throwable {
        try (Pool<?, ?> pool = pool(type)) {
            Channel channel = (Channel) pool.acquire();
            channel.close();

            assertThat(channel.isOpen()).isFalse();
        }
    }

    @Test
    void theDocumentationSaysSo() {
        assertThat(Compiling.generated(Compiling.strictly(List.of(
                                Compiling.source("Line", LINE), Compiling.source("Landline", LANDLINE.formatted("")))))
                        .get("LandlineLease.java"))
                .contains("Once it is closed, {@code isClosed()} is true and {@code isConnected()} is false and");
    }

    /** Makes a pool of objects that say no to everything. */
    private static Pool<?, ?> pool(String type) throws Throwable {
        return (Pool<?, ?>) CompiledClasses.of(
                        Compiling.source("Factory", """
                                @dev.millpond.Pooled(maxSize = 1, name = "Objects")
                                class Factory {
                                    @dev.millpond.Create %1$s make() {
                                        return (%1$s) java.lang.reflect.Proxy.newProxyInstance(
                                                Factory.class.getClassLoader(),
                                                new Class<?>[] {%1$s.class},
                                                (proxy, method, arguments) ->
                                                        method.getReturnType() == boolean.class ? Boolean.FALSE : null);
                                    }
                                }
                                """.formatted(type)),
                        Compiling.source("Main", "class Main { static Object pool() { return Objects.create(); } }"))
                .call("Main", "pool");
    }
}
