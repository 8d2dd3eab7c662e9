package dev.millpond.servers.server;

import java.io.IOException;

/** A server of the tests' own. */
public interface Server extends AutoCloseable {

    /** Its name and version. */
    String version();

    /** Ends all its processes at once. */
    void kill();

    /** Starts it again if it was killed, and waits until it serves. */
    void restart() throws IOException;

    /** Stops it, as a debugger does: connections stay open, and nobody answers. */
    void stop();

    /** Goes on after {@link #stop}, and waits until it serves. */
    void resume();

    /** Whether it serves a new client, with the rights that pools have. */
    boolean serves();

    /** How many connections a pool has open, by the name that it gave to them. */
    int connections(String pool);

    /** Ends all connections of a pool at once, waits until they are gone, and returns how many there were. */
    int endConnections(String pool);

    @Override
    void close() throws IOException;
}
