package dev.millpond.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedExampleTest {

    private static final Crew CREW = new Crew(8, 25);

    @Test
    void allQueriesAreAnsweredWithAndWithoutThePool() throws Exception {
        Comparison comparison = compare();
        assertThat(comparison.without().queries()).isEqualTo(200);
        assertThat(comparison.without().rows()).isEqualTo(400);
        assertThat(comparison.with().queries()).isEqualTo(200);
        assertThat(comparison.with().rows()).isEqualTo(400);
    }

    @Test
    void thePoolOpensNoMoreConnectionsThanItHolds() throws Exception {
        Comparison comparison = compare();
        assertThat(comparison.without().opened()).isEqualTo(200);
        assertThat(comparison.with().opened()).isEqualTo(comparison.stats().maxSize());
    }

    @Test
    void allConnectionsAreBackAtTheEnd() throws Exception {
        Comparison comparison = compare();
        assertThat(comparison.stats().idle()).isEqualTo(3);
        assertThat(comparison.stats().leased()).isZero();
        assertThat(comparison.stats().waiting()).isZero();
    }

    @Test
    void aFailureOnAThreadEndsTheExample() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new SharedExample("jdbc:nonsense:x", CREW).run())
                .withMessageContaining("No suitable driver found for jdbc:nonsense:x");
    }

    private static Comparison compare() throws Exception {
        String url = Databases.newUrl();
        try (UsersTable users = UsersTable.open(url)) {
            users.prepare();
            return new SharedExample(url, CREW).run();
        }
    }
}
