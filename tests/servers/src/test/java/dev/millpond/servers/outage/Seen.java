package dev.millpond.servers.outage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits until an outage is seen: figures of one that did not happen would look good. */
final class Seen {

    private static final Duration LONG = Duration.ofSeconds(60);

    private Seen() {}

    static void within60Seconds(Callable<Boolean> seen) {
        await().atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(seen);
    }
}
