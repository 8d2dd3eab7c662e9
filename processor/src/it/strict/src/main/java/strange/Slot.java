package strange;

/** Is called like something else. */
public class Slot {
    /** Makes one. */
    public Slot() {}
}
