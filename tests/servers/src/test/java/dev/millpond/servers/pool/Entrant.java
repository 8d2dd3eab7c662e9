package dev.millpond.servers.pool;

import dev.millpond.servers.server.Server;
import java.util.Locale;

/**
 * A pool that takes part.
 *
 * @param name its name in the table
 * @param kind what is expected of it
 * @param maker makes it
 * @param <S> the server
 */
public record Entrant<S extends Server>(String name, Kind kind, Maker<S> maker) {

    /** What is expected of a pool. */
    public enum Kind {
        /** Nothing: others made it, and ours are compared to it. */
        PEER,
        /** It is ours, and tells a caller at once that nothing can serve him. */
        OURS,
        /** It is ours, and waits out an outage. */
        OURS_AND_PATIENT
    }

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
        return new Entrant<>(name, Kind.OURS, maker);
    }

    static <S extends Server> Entrant<S> patient(String name, Maker<S> maker) {
        return new Entrant<>(name, Kind.OURS_AND_PATIENT, maker);
    }

    static <S extends Server> Entrant<S> peer(String name, Maker<S> maker) {
        return new Entrant<>(name, Kind.PEER, maker);
    }

    /** The name under which the server sees it: Redis takes no blanks. */
    public String application() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
