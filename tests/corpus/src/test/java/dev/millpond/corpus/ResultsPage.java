package dev.millpond.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of results: what it is about, and a part for each version of Java, of which a run replaces its own. */
final class ResultsPage {

    private static final Pattern PART = Pattern.compile("(?ms)^## Java (\\d+)\\R.*?(?=^## |\\z)");

    private static final String HEAD = """
            # Corpus

            A pool, made by a factory, of public types that others wrote, compiled by javac under `-Xlint:all` and by Eclipse's
            compiler. *Types* are all public ones, nested ones included, or every so many-th in the order of their names. *Raw* are
            those for which no type arguments were found that are within their bounds. *Remarks* are the codes of what Millpond says
            of the types, and four words: a type may be `unnameable` in Java, or compilers may warn of each use of it
            (`warned-of-anyway`); and what is generated may cause an `error` or a `warning`, which are faults. All of them are listed,
            type by type, in `tests/corpus/src/test/resources/refused`. *Forwarded* are those public methods of the types, inherited
            ones included, that the leases have too; javac alone counts them. The time is that of the processor and of the compiler
            together, for each pool.

            """;

    private final Path file;

    ResultsPage(Path file) {
        this.file = file;
    }

    void replace(String part) throws IOException {
        TreeMap<Integer, String> parts = new TreeMap<>();
        if (Files.exists(file)) {
            Matcher old = PART.matcher(Files.readString(file));
            while (old.find()) {
                parts.put(Integer.valueOf(old.group(1)), old.group().strip());
            }
        }
        parts.put(Runtime.version().feature(), part.strip());
        Files.writeString(file, HEAD + String.join("\n\n", parts.values()) + "\n");
    }
}
