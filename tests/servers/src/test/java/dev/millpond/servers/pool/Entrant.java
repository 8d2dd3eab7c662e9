package dev.millpond.servers.pool;

import dev.millpond.servers.server.Server;
import java.util.Locale;

/**
 * A pool that takes part.
 *
 * @param name its name in the table
 * @param isPeer whether others made it
 * @param maker makes it
 * @param <S> the server
 */
public record Entrant<S extends Server>(String name, boolean isPeer, Maker<S> maker) {

    /**
     * Makes a pool.
     *
     * @param <S> the server
     */
    @FunctionalInterface
    public interface Maker<S extends Server> {

        /**
         * Makes it.
         *
         * @param application the name under which the server is to see it
         * @param hands what notices two holders of one object
         */
        Contender make(S server, String application, Hands hands);
    }

    static <S extends Server> Entrant<S> ours(String name, Maker<S> maker) {
        return new Entrant<>(name, false, maker);
    }

    static <S extends Server> Entrant<S> peer(String name, Maker<S> maker) {
        return new Entrant<>(name, true, maker);
    }

    /** The name under which the server sees it: Redis takes no blanks. */
    public String application() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
