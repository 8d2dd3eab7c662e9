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
 * What a pool takes, besides its objects.
 *
 * @param pool which
 * @param poolBytes the memory of a pool of ten
 * @param slotBytes the memory for each further object
 * @param threadsOfOne the threads of one pool
 * @param threadsOfTwenty the threads of twenty pools
 */
public record Footprint(String pool, long poolBytes, long slotBytes, int threadsOfOne, int threadsOfTwenty) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    /** Writes footprints where {@link #read} finds them. */
    public static void write(Path file, List<Footprint> footprints) throws IOException {
        Files.writeString(file, GSON.toJson(footprints) + "\n");
    }

    static List<Footprint> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return GSON.fromJson(reader, new TypeToken<List<Footprint>>() {});
        }
    }
}
