package strange;

/** Is called like something else. */
public class Duration {
    /** Makes one. */
    public Duration() {}
}
