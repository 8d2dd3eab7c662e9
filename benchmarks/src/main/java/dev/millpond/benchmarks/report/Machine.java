package dev.millpond.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where and when a run took place. Written down with its results, for a report that is made later or elsewhere.
 *
 * @param date the day, in UTC
 * @param processor the model
 * @param processors how many
 * @param system the operating system
 * @param java the runtime
 * @param versions the versions of what was measured
 */
public record Machine(
        String date, String processor, int processors, String system, String java, Map<String, String> versions) {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * Looks around.
     *
     * @param versions the resource that has the versions of what is measured
     */
    public static Machine here(String versions) throws IOException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                "%s %s (%s)"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                "%s %s (%s)"
                        .formatted(
                                System.getProperty("java.vm.name"),
                                Runtime.version(),
                                ManagementFactory.getRuntimeMXBean().getVmVendor()),
                measuredVersions(versions));
    }

    /** Writes this where {@link #read} finds it. */
    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this) + "\n");
    }

    /** Writes it as a table in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("date", date);
        rows.put("processor", processor + ", " + processors + " logical");
        rows.put("system", system);
        rows.put("Java", java);
        rows.putAll(versions);
        rows.forEach((name, value) ->
                table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        return table.toString();
    }

    static Machine read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return GSON.fromJson(reader, Machine.class);
        }
    }

    /** Java does not tell it; Linux does. */
    private static String model() throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static Map<String, String> measuredVersions(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Machine.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException(resource + " is missing");
            }
            properties.load(stream);
        }
        Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        return versions;
    }
}
