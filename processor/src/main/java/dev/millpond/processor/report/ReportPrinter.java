package dev.millpond.processor.report;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints reports. Nothing else in the processor talks to the user. */
public final class ReportPrinter {

    private final Messager messager;

    public ReportPrinter(Messager messager) {
        this.messager = messager;
    }

    void print(Report report) {
        report.withoutSuppressed().items().forEach(item -> print(item.code().kind(), item.text(), item.position()));
    }

    private void print(Diagnostic.Kind kind, String text, Position position) {
        if (position.element() == null) {
            messager.printMessage(kind, text);
        } else if (position.annotation() == null) {
            messager.printMessage(kind, text, position.element());
        } else if (position.value() == null) {
            messager.printMessage(kind, text, position.element(), position.annotation());
        } else {
            messager.printMessage(kind, text, position.element(), position.annotation(), position.value());
        }
    }
}
