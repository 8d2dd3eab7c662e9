package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Runs generated pools that fail: what is thrown is of the declared type. */
class ThrownTypesTest {

    @Test
    void constructorFailureArrivesWithItsExactType() {
        assertThatThrownBy(() -> run("""
                        @dev.millpond.Pooled(maxSize = 1)
                        class Thing { Thing() throws java.sql.SQLException { throw new java.sql.SQLException("down"); } }
                        """, "try (ThingPool pool = ThingPool.create()) { return pool.acquire(); }"))
                .isExactlyInstanceOf(SQLException.class)
                .hasMessage("down");
    }

    @Test
    void oneOfSeveralDeclaredExceptionsArrivesWithItsExactType() {
        String thing = """
                import dev.millpond.*;

                @Pooled(maxSize = 1)
                class Thing {
                    Thing() throws java.sql.SQLException {}
                    @Activate void open() throws java.io.IOException { throw new java.io.IOException("shut"); }
                }
                """;

        assertThatThrownBy(() -> run(thing, """
                        try (ThingPool pool = ThingPool.create()) {
                            return pool.use(Thing::hashCode);
                        } catch (java.sql.SQLException other) {
                            return null;
                        }
                        """))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("shut");
    }

    @Test
    void failuresOfThePoolItselfPassTheNarrowing() {
        String thing = """
                import dev.millpond.*;

                @Pooled(maxSize = 1, maxWait = "1ms")
                class Thing {
                    Thing() throws java.sql.SQLException, java.io.IOException {}
                }
                """;

        assertThatThrownBy(() -> run(thing, """
                        try (ThingPool pool = ThingPool.create(); ThingLease only = pool.acquire()) {
                            only.get();
                            return pool.acquire();
                        }
                        """)).isInstanceOf(PoolTimeoutException.class);
    }

    @Test
    void failingPolicyFailsAtOnce() {
        assertThatThrownBy(() -> run("""
                        import dev.millpond.*;

                        @Pooled(maxSize = 1, whenExhausted = WhenExhausted.FAIL)
                        class Thing {}
                        """, """
                        try (ThingPool pool = ThingPool.create(); ThingLease only = pool.acquire()) {
                            only.get();
                            return pool.acquire();
                        }
                        """))
                .isInstanceOf(PoolExhaustedException.class)
                .isNotInstanceOf(PoolTimeoutException.class);
    }
}
