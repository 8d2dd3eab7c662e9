package dev.millpond.corpus;

import java.util.Comparator;

/**
 * That Millpond makes no pool of a type on purpose, or makes one and advises against it.
 *
 * @param code the code of what it says
 * @param isRefusal whether there is no pool
 */
record Verdict(String code, Specimen specimen, boolean isRefusal) {

    /** For a type that Java code cannot name, and which the compiler refuses with or without Millpond. */
    static final String NOT_NAMEABLE = "(not nameable)";

    static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::code)
            .thenComparing(verdict -> verdict.specimen().name());

    /** Returns it as a list of what is refused has it. */
    String line() {
        return code + " " + specimen.name();
    }
}
