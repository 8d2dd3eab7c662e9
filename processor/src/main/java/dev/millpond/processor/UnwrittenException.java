package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import java.io.IOException;

/** A file was refused, by the compiler or by the file system. That is a matter of the build, and no bug. */
final class UnwrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DiagnosticCode code;
    private final String name;
    private final String reason;

    private UnwrittenException(DiagnosticCode code, ClassName name, String reason) {
        super(name.canonicalName());
        this.code = code;
        this.name = name.canonicalName();
        this.reason = reason;
    }

    /** Makes one for a type that the build compiles from what an earlier build has generated, and that has changed since. */
    static UnwrittenException ofSource(ClassName name) {
        return new UnwrittenException(DiagnosticCode.GENERATED_SOURCE, name, "");
    }

    static UnwrittenException of(ClassName name, IOException failure) {
        return new UnwrittenException(DiagnosticCode.NOT_WRITTEN, name, String.valueOf(failure.getMessage()));
    }

    Report report(Position position) {
        return Report.of(code, position, name, reason);
    }
}
