package dev.millpond.servers.outage;

import dev.millpond.servers.server.Server;
import java.time.Duration;

/**
 * What befalls a server.
 *
 * @param <S> the server
 */
interface Outage<S extends Server> {

    /** Its name in the table. */
    String title();

    /** How long it lasts, from its beginning. */
    Duration duration();

    /** Whether nobody uses the pool while it lasts. */
    default boolean isQuiet() {
        return false;
    }

    /** Prepares what has to be there before the pool has connections. */
    default void prepare(S server) {}

    /** Begins. Returns when it was seen that the server is out, or that the pool's connections are. */
    void begin(S server, String pool);

    /** Ends. Returns when the server serves all that is asked of it. */
    void end(S server, String pool) throws Exception;
}
