package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotArrayTest {

    private final PoolCore<Integer> core = Cores.core(1, WhenExhausted.WAIT, object -> {});
    private final SlotArray<Integer> array = new SlotArray<>();

    @Test
    void growsBeyondItsFirstLength() {
        List<Slot<Integer>> slots = append(40);

        assertThat(array.size()).isEqualTo(40);
        assertThat(slots).allMatch(array::contains);
        assertThat(visited()).containsExactlyInAnyOrderElementsOf(objects(slots));
    }

    @Test
    void aRemovedSlotLeavesNoGap() {
        List<Slot<Integer>> slots = append(5);
        array.remove(slots.get(1));
        array.remove(slots.get(4));

        assertThat(array.size()).isEqualTo(3);
        assertThat(visited()).containsExactlyInAnyOrder(0, 2, 3);
        assertThat(array.contains(slots.get(1))).isFalse();
        assertThat(array.contains(slots.get(3))).isTrue();
    }

    @Test
    void aVisitorThatRemovesWhatItSeesMissesNone() {
        append(5);
        array.forEach(array::remove);

        assertThat(array.size()).isZero();
    }

    @Test
    void aClaimFindsTheOnlyIdleSlotFromAnyPlace() {
        List<Slot<Integer>> slots = append(3);
        for (int place = 0; place < 64; place++) {
            slots.get(2).setReleased(slots.get(2).version());

            assertThat(array.claim(place)).isSameAs(slots.get(2));
            assertThat(array.claim(place)).isNull();
        }
    }

    @Test
    void countsWhatIsIdle() {
        List<Slot<Integer>> slots = append(3);
        slots.get(0).setReleased(1);
        slots.get(2).setReleased(1);

        assertThat(array.countIdle()).isEqualTo(2);
    }

    private List<Slot<Integer>> append(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> array.append(new Slot<>(core, number, 0, 0)))
                .toList();
    }

    private List<Integer> visited() {
        List<Integer> visited = new ArrayList<>();
        array.forEach(slot -> visited.add(slot.object()));
        return visited;
    }

    private static List<Integer> objects(List<Slot<Integer>> slots) {
        return slots.stream().map(Slot::object).toList();
    }
}
