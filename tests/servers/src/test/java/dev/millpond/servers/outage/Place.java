package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrant;
import dev.millpond.servers.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A pool that takes part, and the server that it has for itself: the others may overload theirs, and a limit is for one pool.
 *
 * @param entrant the pool
 * @param server its server
 * @param <S> the server
 */
record Place<S extends Server>(Entrant<S> entrant, S server) {

    /**
     * Starts a server.
     *
     * @param <S> the server
     */
    @FunctionalInterface
    interface Starter<S extends Server> {

        S start() throws IOException;
    }

    /** Starts a server for each. */
    static <S extends Server> List<Place<S>> prepare(List<Entrant<S>> entrants, Starter<S> starter) throws IOException {
        List<Place<S>> places = new ArrayList<>();
        try {
            for (Entrant<S> entrant : entrants) {
                places.add(new Place<>(entrant, starter.start()));
            }
            return places;
        } catch (IOException | RuntimeException failure) {
            close(places);
            throw failure;
        }
    }

    static <S extends Server> void close(List<Place<S>> places) throws IOException {
        for (Place<S> place : places) {
            place.server().close();
        }
    }
}
