package dev.millpond.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much a processor writes for each class.
 *
 * @param subject the value of the parameter that chooses it
 * @param title what it calls itself
 * @param files how many files
 * @param characters how many characters are in them
 */
public record Written(String subject, String title, double files, long characters) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    /** Writes this where {@link #read} finds it. */
    public static void write(Path file, List<Written> written) throws IOException {
        Files.writeString(file, GSON.toJson(written) + "\n");
    }

    static List<Written> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return GSON.fromJson(reader, new TypeToken<List<Written>>() {});
        }
    }
}
