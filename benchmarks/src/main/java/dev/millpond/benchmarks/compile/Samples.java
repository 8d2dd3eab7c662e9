package dev.millpond.benchmarks.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that are compiled a thousand times, with a number for {@code _N}. None does anything. */
final class Samples {

    /** Three parameters of the constructor, five methods to forward, and the three hooks that a connection needs. */
    static final String MILLPOND = """
            import dev.millpond.Destroy;
            import dev.millpond.Passivate;
            import dev.millpond.Pooled;
            import dev.millpond.Validate;
            import java.io.IOException;
            import java.util.List;

            @Pooled(maxSize = 10, maxWait = "5s")
            public class Connection_N {
                private final String url;
                private final int timeout;
                private final List<String> options;
                private String statement = "";

                Connection_N(String url, int timeout, List<String> options) throws IOException {
                    this.url = url;
                    this.timeout = timeout;
                    this.options = options;
                }

                public List<String> query(String statement, int limit) throws IOException {
                    this.statement = statement;
                    return List.of(statement);
                }

                public int update(String statement) throws IOException {
                    this.statement = statement;
                    return options.size();
                }

                public void begin() {}

                public void commit() throws IOException {}

                public String url() {
                    return url;
                }

                @Validate
                boolean isAlive() {
                    return timeout > 0;
                }

                @Passivate
                void rollBack() throws IOException {
                    statement = "";
                }

                @Destroy
                void disconnect() throws IOException {}
            }
            """;

    static final String AUTO_VALUE = """
            import com.google.auto.value.AutoValue;
            import java.util.List;

            @AutoValue
            public abstract class Account_N {
                public static Account_N create(String name, int number, long balance, boolean open, List<String> owners) {
                    return new AutoValue_Account_N(name, number, balance, open, owners);
                }

                public abstract String name();

                public abstract int number();

                public abstract long balance();

                public abstract boolean open();

                public abstract List<String> owners();
            }
            """;

    /** One of the three parameters is injected, as in its documentation. */
    static final String AUTO_FACTORY = """
            import com.google.auto.factory.AutoFactory;
            import com.google.auto.factory.Provided;
            import java.util.List;

            @AutoFactory
            public class Service_N {
                private final List<String> names;
                private final String url;
                private final int timeout;

                Service_N(@Provided List<String> names, String url, int timeout) {
                    this.names = names;
                    this.url = url;
                    this.timeout = timeout;
                }

                public String url() {
                    return url + timeout + names;
                }
            }
            """;

    static final String RECORD_BUILDER = """
            import io.soabase.recordbuilder.core.RecordBuilder;
            import java.util.List;

            @RecordBuilder
            public record Account_N(String name, int number, long balance, boolean open, List<String> owners) {}
            """;

    static final String MAPSTRUCT = """
            import org.mapstruct.Mapper;

            @Mapper
            public interface AccountMapper_N {
                AccountView_N toView(Account_N account);
            }
            """;

    static final String MAPSTRUCT_SOURCE = bean("Account_N");

    static final String MAPSTRUCT_TARGET = bean("AccountView_N");

    private static final Pattern DECLARATION =
            Pattern.compile("^public .*?(?:class|record|interface) (\\w+)", Pattern.MULTILINE);

    private Samples() {}

    /** Returns the simple name of the class in a source. */
    static String nameOf(String source) {
        Matcher declaration = DECLARATION.matcher(source);
        if (!declaration.find()) {
            throw new IllegalArgumentException(source);
        }
        return declaration.group(1);
    }

    private static String bean(String name) {
        return """
                import java.util.List;

                public class %s {
                    private String name = "";
                    private int number;
                    private long balance;
                    private boolean open;
                    private List<String> owners = List.of();

                    public String getName() {
                        return name;
                    }

                    public void setName(String name) {
                        this.name = name;
                    }

                    public int getNumber() {
                        return number;
                    }

                    public void setNumber(int number) {
                        this.number = number;
                    }

                    public long getBalance() {
                        return balance;
                    }

                    public void setBalance(long balance) {
                        this.balance = balance;
                    }

                    public boolean isOpen() {
                        return open;
                    }

                    public void setOpen(boolean open) {
                        this.open = open;
                    }

                    public List<String> getOwners() {
                        return owners;
                    }

                    public void setOwners(List<String> owners) {
                        this.owners = owners;
                    }
                }
                """.formatted(name);
    }
}
