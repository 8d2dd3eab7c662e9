package aged;

import dev.millpond.Pooled;

@Pooled(
        maxSize = 8,
        minIdle = 2,
        maxLifetime = "30m",
        idleTimeout = "90s",
        maxUses = 1000,
        leakThreshold = "PT1H30M")
public class Token {

    public String text() {
        return "token";
    }
}
