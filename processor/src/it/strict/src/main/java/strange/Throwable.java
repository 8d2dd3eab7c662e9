package strange;

/** Is called like something else. */
public class Throwable {
    /** Makes one. */
    public Throwable() {}
}
