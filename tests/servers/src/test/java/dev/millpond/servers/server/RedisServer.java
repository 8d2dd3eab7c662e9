package dev.millpond.servers.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ClientKillParams;

/** A Redis that keeps nothing on the disk. */
public final class RedisServer implements Server {

    private static final Pattern VERSION = Pattern.compile("redis_version:(\\S+)");

    private final ServerProcess process;
    private final HostAndPort address;
    private final String version;

    /** Kept, since a new one is refused when there are too many clients. */
    private @Nullable Jedis ownClient;

    private RedisServer(ServerProcess process, int port) throws IOException {
        this.process = process;
        address = new HostAndPort("127.0.0.1", port);
        restart();
        Matcher matcher = VERSION.matcher(ask(client -> client.info("server")));
        version = "Redis " + (matcher.find() ? matcher.group(1) : "of an unknown version");
    }

    /** Makes a new one, on a free port. */
    public static RedisServer start() throws IOException {
        Path program = Executables.find("redis-server");
        ServerDirectory directory = ServerDirectory.create("redis");
        int port = ServerProcess.freePort();
        ServerProcess process = new ServerProcess(
                List.of(
                        program.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        directory.path().toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no"),
                directory);
        try {
            return new RedisServer(process, port);
        } catch (IOException | RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    public HostAndPort address() {
        return address;
    }

    /** The settings of a pool's clients, which tell its name. */
    public static JedisClientConfig client(String pool) {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(1_000)
                .socketTimeoutMillis(2_000)
                .clientName(pool)
                .build();
    }

    /** Sets how many clients there may be besides that of the tests. */
    public void limitClients(int most) {
        ask(client -> client.configSet("maxclients", Integer.toString(most + 1)));
    }

    /** Cuts clients that were idle for so long; 0 cuts none. */
    public void cutIdleClientsAfter(Duration idle) {
        ask(client -> client.configSet("timeout", Long.toString(idle.toSeconds())));
    }

    private <R> R ask(Function<Jedis, R> question) {
        Jedis client = ownClient;
        if (client == null) {
            client = new Jedis(address, client("tests"));
            ownClient = client;
        }
        try {
            return question.apply(client);
        } catch (JedisException broken) {
            forgetOwnClient();
            throw broken;
        }
    }

    private void forgetOwnClient() {
        Jedis client = ownClient;
        ownClient = null;
        if (client != null) {
            client.close();
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean serves() {
        try (Jedis client = new Jedis(address, client("probe"))) {
            return client.ping().equals("PONG");
        } catch (JedisException notNow) {
            return false;
        }
    }

    @Override
    public int connections(String pool) {
        return (int) ask(Jedis::clientList)
                .lines()
                .filter(client -> client.contains(" name=" + pool + " "))
                .count();
    }

    @Override
    public int endConnections(String pool) {
        // whoever has no name yet belongs to a pool too, so all go
        ClientKillParams others = new ClientKillParams().type(ClientType.NORMAL).skipMe(ClientKillParams.SkipMe.YES);
        return Math.toIntExact(ask(client -> client.clientKill(others)));
    }

    @Override
    public void kill() {
        forgetOwnClient();
        process.kill();
    }

    @Override
    public void restart() throws IOException {
        process.restart(this::serves);
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
        forgetOwnClient();
        process.close();
    }
}
