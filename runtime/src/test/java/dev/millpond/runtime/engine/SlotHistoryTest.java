package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotHistoryTest {

    private static final long NOW = 1_000;
    private static final long LIMIT = 100;

    private final SlotHistory history = new SlotHistory();

    @Test
    void whatIsBeingMadeIsNotTooOld() {
        assertThat(history.isExpired(NOW, LIMIT)).isFalse();
    }

    @Test
    void anObjectIsTooOldFromItsLimitOnLessTheJitterThatIsItsOwn() {
        history.begin(NOW, 0.1, 0);

        assertThat(history.isExpired(NOW + 89, LIMIT)).isFalse();
        assertThat(history.isExpired(NOW + 90, LIMIT)).isTrue();
    }

    @Test
    void withoutALimitNothingIsTooOld() {
        history.begin(NOW, 0, 0);

        assertThat(history.isExpired(Long.MAX_VALUE, 0)).isFalse();
    }

    @Test
    void anObjectThatMovesToAnotherSlotKeepsItsAge() {
        history.begin(NOW, 0, 0);
        SlotHistory other = new SlotHistory();
        other.inherit(history, 0);

        assertThat(other.isExpired(NOW + LIMIT, LIMIT)).isTrue();
        assertThat(other.age(NOW + LIMIT)).isEqualTo(LIMIT);
    }
}
