package dev.millpond.processor.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When objects are validated.
 *
 * @param points the names of the constants, in the order in which an object comes to them
 * @param after how recently used objects are not validated on acquire; zero if all are
 */
public record Validation(List<String> points, Duration after) {

    static final String CREATE = "CREATE";
    public static final String ACQUIRE = "ACQUIRE";
    public static final String RELEASE = "RELEASE";
    public static final String IDLE = "IDLE";

    private static final List<String> ORDER = List.of(CREATE, ACQUIRE, RELEASE, IDLE);
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30); // as the runtime has it

    public static Validation of(ValidateAttributes attributes) {
        List<String> points =
                ORDER.stream().filter(attributes.on().value()::contains).toList();
        return new Validation(points, Policy.optional(attributes.after()));
    }

    public boolean isAt(String point) {
        return points.contains(point);
    }

    /** Says when the hook is asked, in a sentence for each point. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String point : points) {
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
        return after.isZero() ? "" : ", unless it was " + recent + " in the last " + DurationText.describe(after);
    }

    private String interval() {
        return DurationText.describe(after.isZero() ? DEFAULT_INTERVAL : after);
    }
}
