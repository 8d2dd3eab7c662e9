package strange;

/** Is called like something else. */
public class String {
    /** Makes one. */
    public String() {}
}
