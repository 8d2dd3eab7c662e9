package dev.millpond.processor.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * What is wrong with one class, as a value: rules make it without side effects, and it is printed once.
 *
 * @param items the problems, each of which the user has to solve
 */
public record Report(List<Item> items) {

    /**
     * One problem.
     *
     * @param code what kind of problem it is
     * @param text what the user reads
     * @param position where it is
     */
    record Item(DiagnosticCode code, String text, Position position) {

        private boolean isSuppressed() {
            Element element = position.element();
            return code.isSuppressible() && element != null && Suppression.covers(element, code);
        }

        /** Points out an attempt to silence it, which a misspelt code makes in vain and which no compiler speaks of. */
        private Item withHint() {
            Element element = position.element();
            return !code.isSuppressible() || element == null
                    ? this
                    : Suppression.misspelt(element, code)
                            .map(token -> new Item(code, text + hint(token), position))
                            .orElse(this);
        }

        private String hint(String token) {
            return " Did you mean \"" + code.token() + "\" by @SuppressWarnings(\"" + token + "\")?";
        }
    }

    public static final Report CLEAN = new Report(List.of());

    public Report {
        items = List.copyOf(items);
    }

    public static Report of(DiagnosticCode code, Position position, Object... arguments) {
        return new Report(List.of(new Item(code, code.text(arguments), position)));
    }

    /** Makes an error of a bug of the processor. */
    public static Report of(Throwable bug, String handled, Position position) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        return of(DiagnosticCode.INTERNAL_ERROR, position, handled, trace);
    }

    public static Report all(Report... reports) {
        return all(Arrays.asList(reports));
    }

    public static Report all(Collection<Report> reports) {
        List<Item> items = new ArrayList<>();
        reports.forEach(report -> items.addAll(report.items));
        return new Report(items);
    }

    public boolean isClean() {
        return items.isEmpty();
    }

    public boolean hasErrors() {
        return items.stream().anyMatch(item -> item.code().kind() == Diagnostic.Kind.ERROR);
    }

    /** Leaves out the warnings that the user has silenced, on the element in question or on what is around it. */
    Report withoutSuppressed() {
        return new Report(items.stream()
                .filter(item -> !item.isSuppressed())
                .map(Item::withHint)
                .toList());
    }
}
