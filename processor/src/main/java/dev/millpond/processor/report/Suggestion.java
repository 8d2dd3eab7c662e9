package dev.millpond.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant who wrote a name that there is not. */
public final class Suggestion {

    private Suggestion() {}

    /** Returns the closest of the names, if one is close: a letter in three may be wrong, but no more than two. */
    public static Optional<String> of(String name, Collection<String> names) {
        int most = Math.min(2, name.length() / 3);
        return names.stream()
                .filter(candidate -> distance(name, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns how many letters are to be put in, left out, replaced or swapped with their neighbour to make one of the other:
     * the optimal string alignment distance.
     */
    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : shortest(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int shortest(int[][] distances, String one, String other, int i, int j) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int shortest = Math.min(
                distances[i - 1][j - 1] + (isSame ? 0 : 1), 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        boolean isSwapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(shortest, distances[i - 2][j - 2] + 1) : shortest;
    }
}
