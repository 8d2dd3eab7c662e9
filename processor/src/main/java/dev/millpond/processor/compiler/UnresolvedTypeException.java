package dev.millpond.processor.compiler;

/**
 * A type that the pool needs is not known, at least not yet: another processor may generate it. Whoever handles the class
 * catches this and tries again in the next round.
 */
public class UnresolvedTypeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String typeName;

    UnresolvedTypeException(String typeName) {
        super(typeName, null, false, false);
        this.typeName = typeName;
    }

    /** Returns its name as the source has it; empty where the compiler does not tell. */
    public String name() {
        return typeName;
    }

    /** Tells whether the compiler says by itself all that there is to say, and more exactly. */
    public boolean isSaidByTheCompiler() {
        return false;
    }

    /** Returns what messages call the type. JDK 17 does not tell the name of a generic one. */
    public String type() {
        if (typeName.equals(Unknown.OF_KAPT)) {
            return "a type that kapt hides unless correctErrorTypes is set";
        }
        return typeName.isEmpty() ? "a generic type that it mentions" : "the type " + typeName;
    }
}
