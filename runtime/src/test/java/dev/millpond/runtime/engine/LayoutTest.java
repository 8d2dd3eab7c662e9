package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.runtime.internal.WaitQueue;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;

/** What threads read or write in every cycle must not share cache lines with what lies before or behind it in memory. */
class LayoutTest {

    private static final long TWO_LINES = 128;

    @ParameterizedTest
    @ValueSource(classes = {Slot.class, WaitQueue.class})
    void whatEveryCycleTouchesIsTwoCacheLinesFromEitherEnd(Class<?> type) {
        ClassLayout layout = ClassLayout.parseClass(type);
        List<FieldLayout> touched = layout.fields().stream()
                .filter(field -> List.of("leased", "released", "leases", "object", "owner", "calling")
                        .contains(field.name()))
                .sorted(Comparator.comparingLong(FieldLayout::offset))
                .toList();
        FieldLayout last = touched.get(touched.size() - 1);

        assertThat(touched.get(0).offset()).isGreaterThanOrEqualTo(TWO_LINES);
        assertThat(layout.instanceSize() - last.offset() - last.size()).isGreaterThanOrEqualTo(TWO_LINES);
    }
}
