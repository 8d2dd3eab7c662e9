package dev.millpond.servers.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL with a role {@code shop}, as which pools log in. */
public final class Postgres implements Server {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final String SYSTEM_USER = "postgres";
    private static final String PASSWORD = "sesame";

    private final ServerProcess process;
    private final int port;
    private final Superuser superuser;
    private final String version;

    private Postgres(ServerProcess process, int port) throws IOException {
        this.process = process;
        this.port = port;
        superuser = Superuser.at(port);
        restart();
        superuser.execute("CREATE ROLE shop LOGIN PASSWORD '" + PASSWORD + "'");
        process.awaitServing(this::serves); // of a pool; the very first is slow
        version = "PostgreSQL " + superuser.ask("SHOW server_version");
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

    /** Sets how many sessions pools may have. */
    public void limitSessions(int most) {
        superuser.execute("ALTER ROLE shop CONNECTION LIMIT " + most);
    }

    public void limitSessionsNoMore() {
        limitSessions(-1);
    }

    /** Has new sessions of pools end when they were idle for so long; zero sets no limit. */
    public void cutIdleSessionsAfter(Duration idle) {
        superuser.execute("ALTER ROLE shop SET idle_session_timeout = " + idle.toMillis());
    }

    /** Lets no client log in who uses the password of {@link #url}, until {@link #changePasswordBack}. */
    public void changePassword() {
        superuser.execute("ALTER ROLE shop PASSWORD 'another'");
    }

    public void changePasswordBack() {
        superuser.execute("ALTER ROLE shop PASSWORD '" + PASSWORD + "'");
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
        return superuser.count("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + pool + "'");
    }

    @Override
    public int endConnections(String pool) {
        // OFFSET 0: first all of the pool are found, then they are ended, and nobody else is
        String ended = superuser.ask("SELECT string_agg(pid::text, ',') FROM (SELECT pid FROM pg_stat_activity"
                + " WHERE application_name = '" + pool + "' OFFSET 0) AS pool WHERE pg_terminate_backend(pid)");
        if (ended == null) {
            return 0;
        }
        String left = "SELECT count(*) FROM pg_stat_activity WHERE pid IN (" + ended + ")";
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(SOON).until(() -> superuser.count(left) == 0);
        return ended.split(",").length;
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void restart() throws IOException {
        process.restart(superuser::isServed); // the role of the pools is not there before the first start
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void resume() {
        process.resume();
        process.awaitServing(this::serves);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
