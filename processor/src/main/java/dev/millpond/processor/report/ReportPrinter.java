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
        report.withoutSuppressed().items().forEach(item -> print(item.code().kind(), item.text(), item.caret()));
    }

    private void print(Diagnostic.Kind kind, String text, Caret caret) {
        if (caret.element() == null) {
            messager.printMessage(kind, text);
        } else if (caret.annotation() == null) {
            messager.printMessage(kind, text, caret.element());
        } else if (caret.value() == null) {
            messager.printMessage(kind, text, caret.element(), caret.annotation());
        } else {
            messager.printMessage(kind, text, caret.element(), caret.annotation(), caret.value());
        }
    }
}
