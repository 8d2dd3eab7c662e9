package dev.millpond.processor.report;

import java.util.function.Supplier;

/**
 * Prints what an action reports, and turns whatever goes wrong in it into an error. An exception that leaves a processor is a
 * crash of the compiler to the user.
 */
public final class CrashGuard {

    private final ReportPrinter printer;

    public CrashGuard(ReportPrinter printer) {
        this.printer = printer;
    }

    /**
     * Runs an action.
     *
     * @param what what it handles, for the message
     * @param position where that is
     * @return whether it went well
     */
    public boolean run(String what, Position position, Supplier<Report> action) {
        try {
            printer.print(action.get());
            return true;
        } catch (RuntimeException | StackOverflowError bug) {
            printer.print(Report.of(bug, what, position));
            return false;
        }
    }
}
