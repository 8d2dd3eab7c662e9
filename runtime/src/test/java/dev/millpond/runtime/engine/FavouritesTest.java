package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FavouritesTest {

    @Test
    void remembersWhatWasTakenAtAPlace() {
        Favourites<String> favourites = new Favourites<>(2);
        Slot<String> slot = new Slot<>(Cores.core(1, WhenExhausted.WAIT, object -> {}), "object", 0, 0);
        int place = favourites.place();
        assertThat(favourites.get(place)).isNull();
        favourites.set(place, slot);

        assertThat(favourites.get(place)).isSameAs(slot);
        assertThat(favourites.get(place == 0 ? Favourites.STRIDE : 0)).isNull();
    }

    @Test
    void threadsStartedTogetherHavePlacesOfTheirOwn() throws InterruptedException {
        Favourites<String> favourites = new Favourites<>(64);
        Set<Integer> numbers = new HashSet<>();
        for (int count = 0; count < 16; count++) {
            Thread thread = new Thread(() -> numbers.add(Favourites.number(favourites.place())));
            thread.start();
            thread.join();
        }

        assertThat(numbers).hasSize(16);
    }
}
