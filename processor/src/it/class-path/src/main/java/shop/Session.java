package shop;

import dev.millpond.Pooled;

/** Has nothing special. */
@Pooled(maxSize = 2)
class Session {

    String answer(String question) {
        return question + "!";
    }

    static String ask() {
        try (SessionPool pool = SessionPool.create()) {
            return pool.use(session -> session.answer("what"));
        }
    }
}
