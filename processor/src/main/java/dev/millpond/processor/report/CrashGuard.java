package dev.millpond.processor.report;

import dev.millpond.processor.compiler.MissingClass;
import java.util.function.Supplier;

/**
 * Prints what an action reports, and turns whatever goes wrong in it into an error. An exception that leaves a processor is a
 * crash of the compiler to the user. One that the compiler throws for want of a class file is no bug: some compilers show no
 * member of a class then, whichever is asked for.
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
            printer.print(MissingClass.nameIn(bug)
                    .map(name -> Report.of(DiagnosticCode.UNRESOLVED_TYPE, position, what, name, ""))
                    .orElseGet(() -> Report.of(bug, what, position)));
            return false;
        }
    }
}
