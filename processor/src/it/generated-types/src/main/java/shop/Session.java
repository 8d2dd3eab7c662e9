package shop;

import dev.millpond.Pooled;

/** Is made with a generated type, and answers its own pool and lease. */
@Pooled(maxSize = 2)
public class Session {
    private final SettingsBuilder settings;
    private final SessionPool other;

    Session(SettingsBuilder settings, SessionPool other) {
        this.settings = settings;
        this.other = other;
    }

    /** Answers a generated type. */
    public SettingsBuilder settings() {
        return settings;
    }

    /** Answers a lease of another pool. */
    public SessionLease other() {
        return other.acquire();
    }

    static int ask(SessionPool parent) {
        try (SessionPool pool = SessionPool.create(SettingsBuilder.builder().port(7), parent);
                SessionLease session = pool.acquire()) {
            return session.settings().build().port();
        }
    }
}
