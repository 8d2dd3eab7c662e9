package strange;

/** Is called like something else. */
public class Function {
    /** Makes one. */
    public Function() {}
}
