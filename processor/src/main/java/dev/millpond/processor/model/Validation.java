package dev.millpond.processor.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When objects are validated, as {@code @Validate} says.
 *
 * @param on the names of the points
 * @param after how recently made or validated objects are not validated on acquire
 * @param every the interval at which idle objects are validated
 * @param timeout how long a validation on acquire may take
 */
public record Validation(
        Attribute<List<String>> on,
        Attribute<DurationText> after,
        Attribute<DurationText> every,
        Attribute<DurationText> timeout) {

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

    /** Returns how recently made or validated objects are not validated on acquire; zero if all are. */
    public Duration spared() {
        return of(after);
    }

    /** Returns the interval at which idle objects are validated; zero if none is set. */
    public Duration interval() {
        return of(every);
    }

    /** Returns how long a validation on acquire may take; zero if that is not limited. */
    public Duration limit() {
        return of(timeout);
    }

    private static Duration of(Attribute<DurationText> attribute) {
        return attribute.value().duration().orElse(Duration.ZERO);
    }

    /** Tells whether each object is validated before it is lent, whatever is known of it. */
    public boolean isUnconditional() {
        return isAt(ACQUIRE) && spared().isZero();
    }

    public boolean isAt(String point) {
        return on.value().contains(point);
    }

    /** Says when the hook is asked, in a sentence for each point, and how long that may take. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String point : points()) {
            sentences.add(
                    switch (point) {
                        case CREATE -> "is asked after an object was made";
                        case ACQUIRE -> "is asked before an idle object is lent" + unlessRecent();
                        case RELEASE -> "is asked when an object comes back";
                        default ->
                            "is asked while an object is idle, every " + DurationText.describe(effectiveInterval());
                    });
        }
        if (!limit().isZero()) {
            sentences.add("has " + DurationText.describe(limit()) + " to answer before a lease");
        }
        return sentences;
    }

    private String unlessRecent() {
        return spared().isZero()
                ? ""
                : ", unless it was made or validated in the last " + DurationText.describe(spared());
    }

    private Duration effectiveInterval() {
        if (!interval().isZero()) {
            return interval();
        }
        return spared().isZero() ? DEFAULT_INTERVAL : spared();
    }
}
