package rivals;

/** The same in the other order, and in a class. */
public abstract class Answers implements Querying, Reading {
    /** For subclasses. */
    protected Answers() {}
}
