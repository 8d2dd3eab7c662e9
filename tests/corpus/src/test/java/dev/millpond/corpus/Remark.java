package dev.millpond.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that a compiler said.
 *
 * @param about the type whose pool it is about, if that is known
 * @param isError whether it is an error rather than a warning
 * @param place where
 * @param text what was said
 */
record Remark(Optional<Specimen> about, boolean isError, Place place, String text) {

    /** What a remark is on. */
    enum Place {
        /** What this test wrote. */
        FACTORY,
        /** A pool or a lease. */
        GENERATED,
        /** A class file: a library may warn whoever uses it, with Millpond or without. */
        LIBRARY,
        /** The compilation. */
        WHOLE
    }

    private static final Pattern CODE = Pattern.compile("\\[millpond\\.(\\w+)]");
    private static final Pattern NAME = Pattern.compile("\\S*(?:[.$(<#\\[]\\S|[a-z0-9][A-Z])\\S*|(?<=\\s)[A-Z]\\w*");
    private static final String INTERNAL_ERROR = "InternalError";

    /** Returns the code, if Millpond is who said it. */
    Optional<String> code() {
        Matcher code = CODE.matcher(text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** Tells whether Millpond refuses the type on purpose, or advises against it. */
    boolean isVerdict() {
        return code().filter(code -> !code.equals(INTERNAL_ERROR)).isPresent();
    }

    /** Tells whether something is wrong with what was generated, or with who generated it. */
    boolean isFault() {
        return !isVerdict() && (isError || place == Place.GENERATED || place == Place.WHOLE);
    }

    /** Returns what that says of the pool of a type. A bug of the processor says nothing of one. */
    Optional<Verdict> verdict() {
        if (isVerdict()) {
            return about.map(specimen -> new Verdict(code().orElseThrow(), specimen));
        }
        return code().isPresent()
                ? Optional.empty()
                : about.map(specimen -> new Verdict(isError ? Verdict.ERROR : Verdict.WARNING, specimen));
    }

    /** Returns the name of the type, or says that there is none. */
    String subject() {
        return about.map(Specimen::name).orElse("(no type)");
    }

    /** Returns what was said, without the names in it. */
    String kind() {
        return NAME.matcher(text.lines().findFirst().orElse("")).replaceAll("…");
    }

    @Override
    public String toString() {
        return subject() + ": " + text.lines().collect(Collectors.joining(" "));
    }
}
