package dev.millpond.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedExampleTest {

    private static final Workers WORKERS = new Workers(8, 25);

    @Test
    void allQueriesAreAnsweredWithAndWithoutThePool() throws Exception {
        Savings savings = compare();
        assertThat(savings.without().queries()).isEqualTo(200);
        assertThat(savings.without().rows()).isEqualTo(400);
        assertThat(savings.with().queries()).isEqualTo(200);
        assertThat(savings.with().rows()).isEqualTo(400);
    }

    @Test
    void thePoolOpensNoMoreConnectionsThanItHolds() throws Exception {
        Savings savings = compare();
        assertThat(savings.without().opened()).isEqualTo(200);
        assertThat(savings.with().opened()).isEqualTo(savings.stats().maxSize());
    }

    @Test
    void allConnectionsAreBackAtTheEnd() throws Exception {
        Savings savings = compare();
        assertThat(savings.stats().idle()).isEqualTo(3);
        assertThat(savings.stats().leased()).isZero();
        assertThat(savings.stats().waiting()).isZero();
    }

    @Test
    void aFailureOnAThreadEndsTheExample() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new SharedExample("jdbc:nonsense:x", WORKERS).run())
                .withMessageContaining("No suitable driver found for jdbc:nonsense:x");
    }

    private static Savings compare() throws Exception {
        String url = Databases.newUrl();
        try (UsersTable users = UsersTable.open(url)) {
            users.prepare();
            return new SharedExample(url, WORKERS).run();
        }
    }
}
