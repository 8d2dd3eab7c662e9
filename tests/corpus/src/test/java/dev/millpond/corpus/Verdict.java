package dev.millpond.corpus;

/**
 * What a compiler or Millpond has against the pool of a type.
 *
 * @param code the code of what Millpond says, if it refuses the type on purpose or advises against it; else a word of this test
 */
record Verdict(String code, Specimen specimen) {

    /** Java code cannot name the type: the compiler refuses it with Millpond or without. */
    static final String UNNAMEABLE = "unnameable";

    /** The compiler warns of each use of the type, with Millpond or without, and nothing silences it. */
    static final String WARNED_OF_ANYWAY = "warned-of-anyway";

    /** What is generated does not compile. */
    static final String ERROR = "error";

    /** What is generated causes a warning. */
    static final String WARNING = "warning";

    /** Tells whether what is generated is wrong. */
    boolean isFault() {
        return code.equals(ERROR) || code.equals(WARNING);
    }

    /** Returns it as a list has it. */
    String line() {
        return code + " " + specimen.name();
    }
}
