package strange;

/** Is called like something else. */
public class Thread {
    /** Makes one. */
    public Thread() {}
}
