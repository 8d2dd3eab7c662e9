package dev.millpond.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What was tried and found, by library and compiler, and what is wrong, by kind. */
final class CorpusTable {

    private static final int EXAMPLES = 8;

    private static final String HEAD = """
            ## Java %s

            Every %spublic type.

            | library | compiler | types | raw | pools | remarks | public methods | forwarded | ms a pool | faulty types |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private final int step;
    private final List<Survey> surveys;

    CorpusTable(int step, List<Survey> surveys) {
        this.step = step;
        this.surveys = surveys;
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text());
    }

    /** Returns the figures alone. */
    String figures() {
        StringBuilder text =
                new StringBuilder(HEAD.formatted(Runtime.version().feature(), step == 1 ? "" : step + "th "));
        surveys.forEach(survey -> text.append(row(survey)));
        for (CorpusCompiler compiler : CorpusCompiler.values()) {
            text.append(total(compiler, of(compiler)));
        }
        return text.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder(figures());
        for (CorpusCompiler compiler : CorpusCompiler.values()) {
            addFaults(compiler, text);
        }
        return text.toString();
    }

    private List<Survey> of(CorpusCompiler compiler) {
        return surveys.stream().filter(survey -> survey.compiler() == compiler).toList();
    }

    private static String row(Survey survey) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %,.0f | %s |\n"
                .formatted(
                        survey.library(),
                        survey.compiler(),
                        count(survey.specimens().size()),
                        count(survey.rawTypes()),
                        count(survey.pools()),
                        remarks(survey.typesByCode()),
                        count(survey.publicMethods()),
                        forwarded(survey.forwardedMethods(), survey.publicMethods()),
                        survey.secondsPerPool() * 1000,
                        count(survey.faultyTypes()));
    }

    private static String total(CorpusCompiler compiler, List<Survey> surveys) {
        long pools = sum(surveys, Survey::pools);
        double seconds = surveys.stream().mapToDouble(Survey::seconds).sum();
        return "| **all** | %s | %s | %s | %s | %s | %s | %s | %,.0f | %s |\n"
                .formatted(
                        compiler,
                        count(sum(surveys, survey -> survey.specimens().size())),
                        count(sum(surveys, Survey::rawTypes)),
                        count(pools),
                        remarks(surveys.stream()
                                .flatMap(survey -> survey.typesByCode().entrySet().stream())
                                .collect(Collectors.groupingBy(
                                        Map.Entry::getKey, TreeMap::new, Collectors.summingLong(Map.Entry::getValue)))),
                        count(sum(surveys, Survey::publicMethods)),
                        forwarded(sum(surveys, Survey::forwardedMethods), sum(surveys, Survey::publicMethods)),
                        pools == 0 ? 0 : seconds / pools * 1000,
                        count(sum(surveys, Survey::faultyTypes)));
    }

    private static String remarks(Map<String, Long> typesByCode) {
        return typesByCode.isEmpty()
                ? "none"
                : typesByCode.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + count(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static long sum(List<Survey> surveys, ToLongFunction<Survey> figure) {
        return surveys.stream().mapToLong(figure).sum();
    }

    private static String forwarded(long forwarded, long all) {
        return all == 0 ? "" : "%,d (%.1f %%)".formatted(forwarded, 100.0 * forwarded / all);
    }

    private static String count(long count) {
        return "%,d".formatted(count);
    }

    private void addFaults(CorpusCompiler compiler, StringBuilder text) {
        Map<String, List<Remark>> byKind = of(compiler).stream()
                .flatMap(survey -> survey.faults().stream())
                .collect(Collectors.groupingBy(Remark::kind, TreeMap::new, Collectors.toList()));
        if (!byKind.isEmpty()) {
            text.append("\n## Faults, ").append(compiler).append('\n');
        }
        byKind.forEach((kind, remarks) -> {
            Map<String, Remark> byType = new TreeMap<>();
            remarks.forEach(remark -> byType.putIfAbsent(remark.subject(), remark));
            text.append("\n### %s\n\n%,d times, at %,d types:\n\n".formatted(kind, remarks.size(), byType.size()));
            byType.values().stream()
                    .limit(EXAMPLES)
                    .forEach(remark -> text.append("- ").append(remark).append('\n'));
        });
    }
}
