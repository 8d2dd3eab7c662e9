package shop;

import dev.millpond.Passivate;
import dev.millpond.Pooled;
import lombok.Data;

/** Has its constructor, its getters and its setter from Lombok. */
@Data
@Pooled(maxSize = 2)
class Session {
    private final String url;
    private final int port;
    private String user;

    @Passivate
    void forget() {
        user = null;
    }

    static String ask() {
        try (SessionPool pool = SessionPool.create("localhost", 1);
                SessionLease session = pool.acquire()) {
            session.setUser("Ada");
            return session.getUser() + "@" + session.getUrl() + ":" + session.getPort();
        }
    }
}
