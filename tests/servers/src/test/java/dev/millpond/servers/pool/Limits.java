package dev.millpond.servers.pool;

import java.time.Duration;

/** What all pools are set to. The limits of the drivers stand at the servers' addresses. */
public final class Limits {

    public static final int OBJECTS = 8;
    public static final Duration MAX_WAIT = Duration.ofSeconds(3);

    private Limits() {}
}
