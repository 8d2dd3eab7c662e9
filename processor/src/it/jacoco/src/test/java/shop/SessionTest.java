package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void answers() {
        try (SessionPool pool = SessionPool.create();
                SessionLease session = pool.acquire()) {
            assertEquals(42, session.answer());
        }
    }
}
