package dev.millpond.servers.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processes of one server, and the signals that befall them. */
final class ServerProcess {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final int FIRST_PORT = 10_000;
    private static final int FIRST_PORT_OF_CLIENTS = 32_768;
    private static final int MOST_PORTS = 1_000;

    private final List<String> command;
    private final ServerDirectory directory;

    /** Runs also if the tests are interrupted. */
    private final Thread hook = new Thread(this::killAndDelete);

    private @Nullable Process process;

    ServerProcess(List<String> command, ServerDirectory directory) {
        this.command = List.copyOf(command);
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Returns a port that a server can come back to: none of those that the system gives to clients, which would try to connect
     * while it is down. On the loopback such a client may even reach itself.
     */
    static int freePort() throws IOException {
        for (int attempt = 0; attempt < MOST_PORTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_PORT_OF_CLIENTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one may be free
            }
        }
        throw new IOException("There is no free port from " + FIRST_PORT + " to " + (FIRST_PORT_OF_CLIENTS - 1) + ".");
    }

    /** Runs a command to its end. */
    static void run(List<String> command, Path log) throws IOException {
        Process process = logging(command, log).start();
        await().atMost(LONG).until(() -> !process.isAlive());
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
    }

    private void start() throws IOException {
        process = logging(command, directory.log()).start();
    }

    /** Starts the server if it does not run, and waits until it serves. */
    void restart(Callable<Boolean> serves) throws IOException {
        if (process == null) {
            start();
        }
        awaitServing(serves);
    }

    /** Waits until the server serves. Fails, with the server's log, if it ends. */
    void awaitServing(Callable<Boolean> serves) {
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(SOON).until(() -> {
            if (!started().isAlive()) {
                throw new IllegalStateException("The server ended: " + log());
            }
            return serves.call();
        });
    }

    /** As kill -9 of all its processes. */
    void kill() {
        if (process == null) {
            return;
        }
        // stopped, it can't start a child that the list misses
        signal("STOP", List.of(process.toHandle()));
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(LONG).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        process = null;
    }

    void stop() {
        signal("STOP", List.of(started().toHandle()));
        signal("STOP", all());
    }

    void resume() {
        signal("CONT", all());
    }

    void close() throws IOException {
        kill();
        Runtime.getRuntime().removeShutdownHook(hook);
        directory.delete();
    }

    private void killAndDelete() {
        kill();
        try {
            directory.delete();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("The server does not run.");
        }
        return process;
    }

    private List<ProcessHandle> all() {
        ProcessHandle first = started().toHandle();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> receivers) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -" + name + " \"$@\"", "kill"));
        // one of them may have ended meanwhile: the others still get theirs
        receivers.stream().filter(ProcessHandle::isAlive).forEach(receiver -> command.add("" + receiver.pid()));
        try {
            Process kill = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.onExit().orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String log() {
        try {
            return directory.logged();
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static ProcessBuilder logging(List<String> command, Path log) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
