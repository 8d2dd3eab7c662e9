package dev.millpond.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;

/** The fields that are written lie in cache lines of their own, whatever lies beside the object. */
class PaddingTest {

    private static final long PAIR_OF_LINES = 128;

    @Test
    void paddingSurroundsValue() {
        assertApart(PlainThing.class, "value");
        assertApart(StormpotThing.class, "value");
    }

    @Test
    void paddingSurroundsStateOfBagEntries() {
        assertApart(BagThing.class, "value");
        assertApart(BagThing.class, "state");
    }

    private static void assertApart(Class<?> type, String name) {
        ClassLayout layout = ClassLayout.parseClass(type);
        FieldLayout field = layout.fields().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(field.offset()).as(layout.toPrintable()).isGreaterThanOrEqualTo(PAIR_OF_LINES);
        assertThat(layout.instanceSize() - field.offset() - field.size())
                .as(layout.toPrintable())
                .isGreaterThanOrEqualTo(PAIR_OF_LINES - field.size());
    }
}
