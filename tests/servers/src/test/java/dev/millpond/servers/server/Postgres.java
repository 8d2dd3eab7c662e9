package dev.millpond.servers.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL with a role {@code shop}, as which pools log in. */
public final class Postgres implements Server {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SYSTEM_USER = "postgres";
    private static final String PASSWORD = "sesame";

    private final ServerProcess process;
    private final int port;
    private final String version;

    private Postgres(ServerProcess process, int port) throws IOException {
        this.process = process;
        this.port = port;
        process.start();
        awaitServing();
        execute("CREATE ROLE shop LOGIN PASSWORD '" + PASSWORD + "'");
        version = "PostgreSQL " + ask("SHOW server_version");
    }

    /** Makes a new one, on a free port. */
    public static Postgres start() throws IOException {
        Path initdb = Executables.find("initdb");
        Path postgres = Executables.find("postgres");
        ServerDirectory directory = ServerDirectory.create("postgres");
        List<String> prefix = List.of();
        // it refuses to run as root
        if (System.getProperty("user.name").equals("root")) {
            directory.giveTo(SYSTEM_USER);
            prefix = Executables.as(SYSTEM_USER);
        }
        ServerProcess.run(
                command(prefix, initdb, "-D", directory.data(), "-U", "postgres", "-A", "trust", "--no-sync"),
                directory.log());
        // whom the tests themselves log in as needs no password; pools do
        Files.writeString(directory.data().resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host all all 127.0.0.1/32 scram-sha-256
                """);
        int port = ServerProcess.freePort();
        ServerProcess process = new ServerProcess(
                command(
                        prefix,
                        postgres,
                        "-D",
                        directory.data(),
                        "-p",
                        port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"),
                directory);
        try {
            return new Postgres(process, port);
        } catch (IOException | RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    private static List<String> command(List<String> prefix, Object... words) {
        List<String> command = new ArrayList<>(prefix);
        for (Object word : words) {
            command.add(word.toString());
        }
        return command;
    }

    /** The address for pools, which tell their name in it. */
    public String url(String pool) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=shop&password=" + PASSWORD
                + "&sslmode=disable&gssEncMode=disable&connectTimeout=1&loginTimeout=1&socketTimeout=2&ApplicationName="
                + pool;
    }

    /** Executes a statement as the superuser. */
    public void execute(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sets how many sessions pools may have. */
    public void limitSessions(int most) {
        execute("ALTER ROLE shop CONNECTION LIMIT " + most);
    }

    public void limitSessionsNoMore() {
        limitSessions(-1);
    }

    /** Lets no client log in who uses the password of {@link #url}, until {@link #changePasswordBack}. */
    public void changePassword() {
        execute("ALTER ROLE shop PASSWORD 'another'");
    }

    public void changePasswordBack() {
        execute("ALTER ROLE shop PASSWORD '" + PASSWORD + "'");
    }

    private String ask(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&sslmode=disable&gssEncMode=disable");
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean serves() {
        try (Connection connection = DriverManager.getConnection(url("probe"))) {
            return connection.isValid(1);
        } catch (SQLException notNow) {
            return false;
        }
    }

    @Override
    public int connections(String pool) {
        return Integer.parseInt(ask("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + pool + "'"));
    }

    @Override
    public int endConnections(String pool) {
        return Integer.parseInt(ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE application_name = '" + pool + "'"));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void restart() throws IOException {
        if (!process.isRunning()) {
            process.start();
        }
        awaitServing();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void resume() {
        process.resume();
        await().atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(this::serves);
    }

    /** The role of the pools is not there before the first start. */
    private void awaitServing() {
        await().atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    process.checkAlive();
                    try (Connection connection = superuser()) {
                        return connection.isValid(1);
                    } catch (SQLException notYet) {
                        return false;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
