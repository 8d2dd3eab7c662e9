package dev.millpond.servers.outage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where and when the figures were measured, and of what. */
final class Machine {

    private Machine() {}

    static String table(Collection<String> servers) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        rows.put("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " logical");
        rows.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        rows.put("Java", "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()));
        rows.put("servers", String.join(", ", servers));
        rows.putAll(versions());
        StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
        rows.forEach((name, value) ->
                table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        return table.toString();
    }

    /** Java does not tell it; Linux does. */
    private static String processor() throws IOException {
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

    private static Map<String, String> versions() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Machine.class.getResourceAsStream("versions.properties")) {
            if (stream == null) {
                throw new IOException("versions.properties is missing");
            }
            properties.load(stream);
        }
        Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        return versions;
    }
}
