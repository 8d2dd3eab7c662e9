package dev.millpond.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of a run whose figures can be checked by hand: {@code run.json}. */
class RunReportTest {

    @TempDir
    Path directory;

    private String markdown = "";

    @BeforeEach
    void writeReport() throws IOException {
        System.setProperty("java.awt.headless", "true");
        RunReport report = new RunReport(directory, "run");
        try (InputStream run = Objects.requireNonNull(getClass().getResourceAsStream("run.json"))) {
            Files.copy(run, report.json());
        }
        new Machine("2026-01-02", "a processor", 2, "a system", "a Java", Map.of("Stormpot", "4.1"))
                .write(report.machine());
        Footprint.write(report.memory(), List.of(new Footprint("millpond", 2_400, 60, 0, 1)));
        report.write();
        markdown = Files.readString(directory.resolve("run.md"));
    }

    @Test
    void namesMachineAndVersions() {
        assertThat(markdown)
                .contains("| date | 2026-01-02 |")
                .contains("| processor | a processor, 2 logical |")
                .contains("| system | a system |")
                .contains("| Java | a Java |")
                .contains("| Stormpot | 4.1 |");
    }

    @Test
    void comparesWithFloorAndBestPeer() {
        // Stormpot has no error, as after a single measurement; the recycler is no peer to compare with.
        assertThat(markdown)
                .contains("| millpond | 8.00 ± 0.10 ns/op | 0.80 ± 0.01 | 0.89 | 0 | |".replace("| |", "|  |"))
                .contains("| nettyRecycler | 5.00 ± 0.10 ns/op | 0.50 ± 0.01 | 0.56 |  | no bound")
                .contains("| floor | 10.0 ± 0.1 ns/op | 1.00 ± 0.01 | 1.11 |  |  |");
    }

    @Test
    void comparesTimesWhereThroughputWasMeasured() {
        assertThat(markdown)
                .contains("| millpond | 20.0 ± 2.0 ops/µs |  | 0.50 ± 0.05 |  |  |")
                .contains("| stormpot | 80.0 ± 2.0 ops/µs |  | 0.13 ± 0.00 |  | may starve who waits |");
    }

    @Test
    void tellsWhichGoalsAreReached() {
        assertThat(markdown)
                .contains("| one thread: time, of the floor | ≤ 0.85 | 0.80 ± 0.01 | yes |")
                .contains("| one thread: B/op | 0 | 0.00 | yes |")
                .contains("| waiting beside a hog: p50, of the best fair peer's | ≤ 1 | 1.25 | **no** |")
                .contains("| waiting beside a hog: p99.9, of the best fair peer's | ≤ 1 | 1.00 | yes |")
                .contains("eight threads, two objects: time, of the best peer that starves nobody (vibur)")
                .doesNotContain("eight threads, ten objects");
    }

    @Test
    void showsPercentilesOfWaitersAlone() {
        assertThat(markdown).contains("| millpond | 500 | 1,100 | 1,300 | 2,000 |  |");
    }

    @Test
    void comparesHandOversWithBestPeer() {
        assertThat(markdown)
                .contains(
                        "handed over between two threads: time, of the best peer that starves nobody (vibur) | ≤ 1 | 0.90 ± 0.01 | yes |")
                .doesNotContain("handed over through a queue");
    }

    @Test
    void comparesIdleAsyncWithBlocking() {
        assertThat(markdown).contains("| async, idle object: time, of the first row's | ≤ 3 | 2.50 ± 0.03 | yes |");
    }

    @Test
    void comparesCrowdsByTimeAndByLongWaits() {
        // The best peer in the one is not the best in the other, and Millpond's own other method is no peer.
        assertThat(markdown)
                .contains(
                        "async, 100 futures wait: time, of the best peer that starves nobody (reactorPool) | ≤ 1 | 0.50 ± 0.01 | yes |")
                .contains("| async, 100 futures wait: p99, of the best peer's | ≤ 1 | 1.20 | **no** |");
    }

    @Test
    void showsPercentilesOfCrowds() {
        assertThat(markdown)
                .contains("| millpond | 50.0 ± 0.5 | 0.50 ± 0.01 | 40 | 120 | 300 |  |  |")
                .contains(
                        "| nettyChannelPool | 125.0 ± 1.0 | 1.25 ± 0.02 | 110 | 100 | 160 |  | channels, all on one event loop |");
    }

    @Test
    void showsMemory() {
        assertThat(markdown).contains("| millpond | 2,400 | 60 | 0 | 1 |");
    }

    @Test
    void drawsChart() throws IOException {
        assertThat(Files.readString(directory.resolve("run.svg")))
                .startsWith("<?xml")
                .contains("<svg");
        assertThat(markdown).contains("(run.svg)");
    }
}
