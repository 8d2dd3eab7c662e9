package dev.millpond.servers.outage;

import dev.millpond.servers.server.RedisServer;
import java.time.Duration;

/** What befalls Redis. */
enum RedisOutage implements Outage<RedisServer> {
    KILLED("killed, and started again", 1_500) {
        @Override
        public void begin(RedisServer server, String pool) {
            server.kill();
            Seen.within60Seconds(() -> !server.serves());
        }

        @Override
        public void end(RedisServer server, String pool) throws Exception {
            server.restart();
        }
    },

    STOPPED("stopped, and resumed", 4_000) {
        @Override
        public void begin(RedisServer server, String pool) {
            server.stop();
            Seen.within60Seconds(() -> !server.serves());
        }

        @Override
        public void end(RedisServer server, String pool) {
            server.resume();
        }
    },

    LIMITED("4 clients allowed, of 8", 2_000) {
        @Override
        public void begin(RedisServer server, String pool) {
            server.limitClients(4);
            server.endConnections(pool);
            Seen.within60Seconds(() -> server.connections(pool) == 4 && !server.serves());
        }

        @Override
        public void end(RedisServer server, String pool) {
            server.limitClients(10_000);
        }
    },

    ENDED("all clients killed at once", 0) {
        @Override
        public void begin(RedisServer server, String pool) {
            if (server.endConnections(pool) == 0) {
                throw new IllegalStateException("There were no clients.");
            }
        }

        @Override
        public void end(RedisServer server, String pool) {
            // it serves all the time
        }
    },

    CUT("idle clients cut while nobody uses the pool", 0) {
        @Override
        public boolean isQuiet() {
            return true;
        }

        @Override
        public void begin(RedisServer server, String pool) {
            server.cutIdleClientsAfter(Duration.ofSeconds(1));
            Seen.within60Seconds(() -> server.connections(pool) == 0);
        }

        @Override
        public void end(RedisServer server, String pool) {
            server.cutIdleClientsAfter(Duration.ZERO);
        }
    };

    private final String title;
    private final Duration duration;

    RedisOutage(String title, int milliseconds) {
        this.title = title;
        duration = Duration.ofMillis(milliseconds);
    }

    @Override
    public String title() {
        return "Redis: " + title;
    }

    @Override
    public Duration duration() {
        return duration;
    }
}
