package dev.millpond.servers.outage;

import dev.millpond.servers.server.Postgres;
import java.time.Duration;

/** What befalls PostgreSQL. */
enum PostgresOutage implements Outage<Postgres> {
    KILLED("killed, and started again", 1_500) {
        @Override
        public void begin(Postgres server, String pool) {
            server.kill();
            Seen.within60Seconds(() -> !server.serves());
        }

        @Override
        public void end(Postgres server, String pool) throws Exception {
            server.restart();
        }
    },

    STOPPED("stopped, and resumed", 4_000) {
        @Override
        public void begin(Postgres server, String pool) {
            server.stop();
            Seen.within60Seconds(() -> !server.serves());
        }

        @Override
        public void end(Postgres server, String pool) {
            server.resume();
        }
    },

    LIMITED("4 connections allowed, of 8", 2_000) {
        @Override
        public void begin(Postgres server, String pool) {
            server.limitSessions(4);
            server.endConnections(pool);
            Seen.within60Seconds(() -> server.connections(pool) == 4 && !server.serves());
        }

        @Override
        public void end(Postgres server, String pool) {
            server.limitSessionsNoMore();
        }
    },

    LOCKED_OUT("password changed and sessions ended, then changed back", 1_500) {
        @Override
        public void begin(Postgres server, String pool) {
            server.changePassword();
            server.endConnections(pool);
            Seen.within60Seconds(() -> server.connections(pool) == 0 && !server.serves());
        }

        @Override
        public void end(Postgres server, String pool) {
            server.changePasswordBack();
        }
    },

    ENDED("all sessions ended at once", 0) {
        @Override
        public void begin(Postgres server, String pool) {
            if (server.endConnections(pool) == 0) {
                throw new IllegalStateException("There were no sessions.");
            }
        }

        @Override
        public void end(Postgres server, String pool) {
            // it serves all the time
        }
    },

    CUT("idle sessions cut while nobody uses the pool", 0) {
        @Override
        public boolean isQuiet() {
            return true;
        }

        // A session that is idle already would not learn of it.
        @Override
        public void prepare(Postgres server) {
            server.cutIdleSessionsAfter(Duration.ofMillis(600));
        }

        @Override
        public void begin(Postgres server, String pool) {
            Seen.within60Seconds(() -> server.connections(pool) == 0);
        }

        @Override
        public void end(Postgres server, String pool) {
            server.cutIdleSessionsAfter(Duration.ZERO);
        }
    };

    private final String title;
    private final Duration duration;

    PostgresOutage(String title, int milliseconds) {
        this.title = title;
        duration = Duration.ofMillis(milliseconds);
    }

    @Override
    public String title() {
        return "PostgreSQL: " + title;
    }

    @Override
    public Duration duration() {
        return duration;
    }
}
