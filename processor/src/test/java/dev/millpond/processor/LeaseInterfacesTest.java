package dev.millpond.processor;

import static dev.millpond.processor.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
