package strange;

/** Is called like something else. */
public class Object {
    /** Makes one. */
    public Object() {}
}
