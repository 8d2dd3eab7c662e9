package dev.millpond.processor.compiler;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What compilers throw when they need a class file that is not there. It is no part of their supported interface. */
public final class MissingClass {

    private static final Set<String> FAILURES = Set.of("CompletionFailure", "AbortCompilation");
    private static final Pattern NAME =
            Pattern.compile("class file for (\\S+) not found|[Tt]he type (\\S+) cannot be resolved");

    private MissingClass() {}

    /** Returns the name of the class, if that is what a failure is about. */
    public static Optional<String> nameIn(Throwable failure) {
        if (!FAILURES.contains(failure.getClass().getSimpleName())) {
            return Optional.empty();
        }
        String message = Objects.requireNonNullElse(failure.getMessage(), "a class file");
        Matcher name = NAME.matcher(message);
        return Optional.of(name.find() ? name.group(name.group(1) == null ? 2 : 1) : message);
    }
}
