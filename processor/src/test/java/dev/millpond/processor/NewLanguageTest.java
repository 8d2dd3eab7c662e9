package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static dev.millpond.processor.support.StrictLeases.lease;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Pooled classes that are written with what newer versions of the language have. */
class NewLanguageTest {

    @Test
    void aRecordMayHaveACompactConstructor() throws Throwable {
        Object parts = run(List.of("""
                        @dev.millpond.Pooled(maxSize = 1)
                        record Path(List<String> parts, StringBuilder text) {
                            Path { parts = List.copyOf(parts); }
                            @dev.millpond.Passivate void clear() { text.setLength(0); }
                        }
                        """.replace("List", "java.util.List")), """
                try (PathPool pool = PathPool.create(List.of("a", "b"), new StringBuilder());
                        PathLease lease = pool.acquire()) {
                    return lease.parts();
                }
                """);

        assertThat(parts).isEqualTo(List.of("a", "b"));
    }

    @Test
    void aRecordMayBeTheKeyOfManyPools() throws Throwable {
        Object hosts = run(List.of("record Address(String host, int port) {}", """
                        @dev.millpond.Pooled(maxSize = 1)
                        class Link {
                            private final Address address;
                            Link(Address address) { this.address = address; }
                            public Address address() { return address; }
                        }
                        """), """
                Map<Address, LinkPool> pools = new HashMap<>();
                try (LinkLease one = pools.computeIfAbsent(new Address("a", 1), LinkPool::create).acquire();
                        LinkLease other = pools.computeIfAbsent(new Address("b", 1), LinkPool::create).acquire()) {
                    return pools.keySet().equals(Set.of(one.address(), other.address()));
                } finally {
                    pools.values().forEach(LinkPool::close);
                }
                """);

        assertThat(hosts).isEqualTo(true);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_22)
    void hooksMayHaveUnnamedVariables() {
        assertThat(lease(List.of("""
                        @dev.millpond.Pooled(maxSize = 1)
                        class Link {
                            private final java.util.List<String> lines = new java.util.ArrayList<>();
                            @dev.millpond.Passivate void clear() {
                                try { lines.removeIf(_ -> true); } catch (RuntimeException _) { lines.size(); }
                            }
                            public int count() { int all = 0; for (String _ : lines) { all++; } return all; }
                        }
                        """))).contains("public int count()");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void aConstructorMaySayThingsBeforeItCallsAnother() throws Throwable {
        Object port = run(List.of("class Base { Base() { ready(); } void ready() {} }", """
                        @dev.millpond.Pooled(maxSize = 1)
                        class Link extends Base {
                            private final int port;
                            private int seen;
                            Link(int port) {
                                if (port < 0) { throw new IllegalArgumentException(); }
                                this.port = port;
                                super();
                            }
                            @Override void ready() { seen = port; }
                            @dev.millpond.Passivate void clear() { }
                            public int seen() { return seen; }
                        }
                        """), """
                try (LinkPool pool = LinkPool.create(7); LinkLease lease = pool.acquire()) {
                    return lease.seen();
                }
                """);

        assertThat(port).isEqualTo(7);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void whatIsAssignedBeforeAnotherConstructorIsNoChange() {
        assertThat(lease(List.of("""
                        @dev.millpond.Pooled(maxSize = 1)
                        class Link {
                            private int port;
                            Link(int port) {
                                this.port = port;
                                super();
                            }
                            public int port() { return port; }
                        }
                        """))).contains("public int port()");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void aModuleMayBeImported() {
        assertThat(lease(List.of("""
                        import module java.base;
                        import module java.sql;

                        @dev.millpond.Pooled(maxSize = 1)
                        class Link {
                            public void check(Connection connection) throws SQLException { connection.close(); }
                            public List<Path> paths() { return List.of(); }
                        }
                        """))).contains("import java.sql.Connection;", "public List<Path> paths()");
    }
}
