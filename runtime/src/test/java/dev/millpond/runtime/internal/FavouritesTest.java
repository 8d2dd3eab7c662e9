package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FavouritesTest {

    @Test
    void remembersWhatWasTakenAtAPlace() {
        Favourites<String> favourites = new Favourites<>(2);
        int place = favourites.place();
        assertThat(favourites.get(place)).isNull();
        favourites.set(place, "slot");

        assertThat(favourites.get(place)).isEqualTo("slot");
        assertThat(favourites.get(place == 0 ? 1 : 0)).isNull();
    }

    @Test
    void threadsStartedTogetherHavePlacesOfTheirOwn() throws InterruptedException {
        Favourites<String> favourites = new Favourites<>(64);
        Set<Integer> places = new HashSet<>();
        for (int count = 0; count < 16; count++) {
            Thread thread = new Thread(() -> places.add(favourites.place()));
            thread.start();
            thread.join();
        }

        assertThat(places).hasSize(16);
    }
}
