package dev.millpond.processor.compiler;

/**
 * Something that the pool needs is not known, at least not yet: another processor may generate it. Whoever handles the class
 * catches this and tries again in the next round.
 */
public final class UnresolvedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String typeName;
    private final boolean isValue;

    private UnresolvedException(String typeName, boolean isValue) {
        super(typeName, null, false, false);
        this.typeName = typeName;
        this.isValue = isValue;
    }

    /**
     * Makes one for a type.
     *
     * @param name its name as the source has it; empty where the compiler does not tell
     */
    static UnresolvedException ofType(String name) {
        return new UnresolvedException(name, false);
    }

    /** Makes one for a value of an annotation, which may be a constant of a type that another processor generates. */
    public static UnresolvedException ofValue() {
        return new UnresolvedException("", true);
    }

    /** Returns the type's name as the source has it; empty where the compiler does not tell. */
    public String name() {
        return typeName;
    }

    /** Tells whether the compiler says by itself all that there is to say, and more exactly. */
    public boolean isSaidByTheCompiler() {
        return isValue;
    }

    /** Returns what messages call it. JDK 17 does not tell the name of a generic type. */
    public String what() {
        if (isValue) {
            return "a value of its annotations";
        }
        if (typeName.equals(WhenUnknown.OF_KAPT)) {
            return "a type that kapt hides unless correctErrorTypes is set";
        }
        return typeName.isEmpty() ? "a generic type that it mentions" : "the type " + typeName;
    }
}
