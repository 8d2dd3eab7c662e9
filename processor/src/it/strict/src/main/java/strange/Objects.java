package strange;

/** Is called like something else. */
public class Objects {
    /** Makes one. */
    public Objects() {}
}
