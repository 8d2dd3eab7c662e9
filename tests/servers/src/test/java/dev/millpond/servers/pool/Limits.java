package dev.millpond.servers.pool;

import java.time.Duration;

/** What all pools are set to. The limits of the drivers stand at the servers' addresses. */
public final class Limits {

    public static final int OBJECTS = 8;
    public static final Duration MAX_WAIT = Duration.ofSeconds(3);

    /** How long after its last use or check an object is asked: HikariCP's own time. */
    static final String CHECK_AFTER = "500ms";

    static final String CHECK_TIMEOUT = "1s";

    private Limits() {}
}
