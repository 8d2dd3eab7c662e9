package strange;

/** Is called like something else. */
public class Lease {
    /** Makes one. */
    public Lease() {}
}
