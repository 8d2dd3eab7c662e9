package dev.millpond.processor.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When objects are validated, as {@code @Validate} says.
 *
 * @param on the names of the points
 * @param after how recently used objects are not validated
 */
public record Validation(Attribute<List<String>> on, Attribute<DurationText> after) {

    static final String CREATE = "CREATE";
    public static final String ACQUIRE = "ACQUIRE";
    public static final String RELEASE = "RELEASE";
    public static final String IDLE = "IDLE";

    private static final List<String> ORDER = List.of(CREATE, ACQUIRE, RELEASE, IDLE);
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30); // as the runtime has it

    /** Returns the names of the points in the order in which an object comes to them. */
    public List<String> points() {
        return ORDER.stream().filter(this::isAt).toList();
    }

    /** Returns how recently used objects are not validated on acquire; zero if all are. */
    public Duration spared() {
        return after.value().duration().orElse(Duration.ZERO);
    }

    public boolean isAt(String point) {
        return on.value().contains(point);
    }

    /** Says when the hook is asked, in a sentence for each point. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String point : points()) {
            sentences.add(
                    switch (point) {
                        case CREATE -> "is asked after an object was made";
                        case ACQUIRE -> "is asked before an idle object is lent" + unlessRecent();
                        case RELEASE -> "is asked when an object comes back";
                        default -> "is asked while an object is idle, every " + interval();
                    });
        }
        return sentences;
    }

    private String unlessRecent() {
        String recent = isAt(IDLE) ? "used or validated" : "used";
        return spared().isZero() ? "" : ", unless it was " + recent + " in the last " + DurationText.describe(spared());
    }

    private String interval() {
        return DurationText.describe(spared().isZero() ? DEFAULT_INTERVAL : spared());
    }
}
