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

/** What is made of compilations whose times can be checked by hand: {@code compile.json}. */
class CompileReportTest {

    @TempDir
    Path directory;

    private String markdown = "";

    @BeforeEach
    void writeReport() throws IOException {
        CompileReport report = new CompileReport(directory, "run");
        try (InputStream run = Objects.requireNonNull(getClass().getResourceAsStream("compile.json"))) {
            Files.copy(run, report.json());
        }
        new Machine("2026-01-02", "a processor", 2, "a system", "a Java", Map.of("AutoFactory", "1.1.0"))
                .write(report.machine());
        Written.write(
                report.written(),
                List.of(
                        new Written("MILLPOND", "Millpond", 2, 10_000),
                        new Written("AUTO_FACTORY", "AutoFactory", 1, 1_000),
                        new Written("MAPSTRUCT", "MapStruct", 1, 900)));
        report.write();
        markdown = Files.readString(directory.resolve("run.md"));
    }

    @Test
    void namesMachineAndVersions() {
        assertThat(markdown).contains("| Java | a Java |").contains("| AutoFactory | 1.1.0 |");
    }

    @Test
    void subtractsCompilationWithoutProcessor() {
        // 4 ms and 3 ms make 5 ms, which is 5 µs for each of 1,000 classes
        assertThat(markdown)
                .contains("| Millpond | 1,000 ± 3 | 1,200 ± 3 | 1,600 ± 4 | 600.0 ± 5.0 | 1.20 ± 0.02 |")
                .contains("| AutoFactory | 500.0 ± 3.0 | 700.0 ± 3.0 | 1,000 ± 4 | 500.0 ± 5.0 | 1.00 ± 0.01 |");
    }

    @Test
    void tellsPartOfCompilerFromOwnWork() {
        assertThat(markdown)
                .contains("| 200.0 ± 4.2 | 400.0 ± 5.0 | 2, 10,000 |")
                .contains("| 100.0 ± 4.2 | 900.0 ± 5.0 | 1, 900 |");
    }

    @Test
    void showsFastestFirst() {
        assertThat(markdown.indexOf("| AutoFactory | 500.0")).isLessThan(markdown.indexOf("| Millpond | 1,000"));
        assertThat(markdown.indexOf("| Millpond | 1,000")).isLessThan(markdown.indexOf("| MapStruct | 300.0"));
    }

    @Test
    void showsGrowthForOneClass() {
        assertThat(markdown)
                .contains(
                        "| 5,000 | 5,000 ± 3 | 7,000 ± 3 | 9,000 ± 4 | 800.0 ± 1.0 | 1.33 ± 0.01 | 400.0 ± 1.0 | 1.00 ± 0.01 |")
                .contains("| 2,000 |  |  |  |  |  |  |  |");
    }

    @Test
    void tellsWhichGoalsAreReached() {
        assertThat(markdown)
                .contains("fastest peer's (AutoFactory) | ≤ 1 | 1.20 ± 0.02 | **no** |")
                .contains("first compilation of a process (AutoFactory) | ≤ 1 | 0.50 | yes |")
                .contains("| its own work, of the fastest peer's (AutoFactory) | ≤ 1 | 1.33 ± 0.03 | **no** |")
                .contains(
                        "| time of the processor for a class among 5,000, of that among 1,000 | ≤ 1.1 | 1.33 ± 0.01 | **no** |")
                .contains("| its own work for a class among 5,000, of that among 1,000 | ≤ 1.1 | 1.00 ± 0.01 | yes |");
    }
}
