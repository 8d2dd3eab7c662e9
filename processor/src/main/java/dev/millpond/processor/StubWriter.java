package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PoolNames;
import dev.millpond.processor.read.CompilationContext;
import dev.millpond.processor.read.PoolModelReader;
import dev.millpond.processor.render.StubRenderer;

/** Writes what stands for the pool and the lease of a class in error, so that what uses them causes no more errors. */
final class StubWriter {

    private final CompilationContext context;
    private final SourceWriter writer;
    private final TakenNames takenNames;

    StubWriter(CompilationContext context, SourceWriter writer, TakenNames takenNames) {
        this.context = context;
        this.writer = writer;
        this.takenNames = takenNames;
    }

    /** Writes what it can of a class on which this processor has failed. */
    void abandon(AnnotatedClass pooled) {
        try {
            replaceUnknown(pooled);
        } catch (RuntimeException | StackOverflowError sameAgain) {
            // the failure is reported already, and is what matters
        }
    }

    /** Writes what is missing with what is known. */
    void replaceUnknown(AnnotatedClass pooled) {
        try {
            PoolModelReader reader = pooled.reader(context, WhenUnknown.REPLACED);
            write(pooled, reader.readPool(), reader);
        } catch (UnresolvedException impossible) {
            throw new IllegalStateException(impossible); // whatever is unknown is replaced
        }
    }

    /** Writes what is missing of a class that was read. */
    void write(AnnotatedClass pooled, PoolModel model, PoolModelReader reader) {
        if (model.isInUnnamedPackageOfModule() || model.names().lengthOfFile() > PoolNames.LONGEST_FILE) {
            return; // where the compiler, or the file system, would not accept them
        }
        ClassName pool = model.names().pool();
        ClassName lease = model.names().lease();
        boolean hasLease = takenNames.takenBy(lease, pooled.element()).isEmpty();
        if (takenNames.takenBy(pool, pooled.element()).isEmpty() && !writer.hasWritten(pool)) {
            writer.write(pool, new StubRenderer(hasLease ? model : model.withoutLease()).pool(), pooled.element());
        }
        if (hasLease && !writer.hasWritten(lease)) {
            writer.write(lease, lease(model, reader), pooled.element());
        }
    }

    /** What cannot be read, or rendered, is left out: the error that led here is said already. */
    private static TypeSpec lease(PoolModel model, PoolModelReader reader) {
        StubRenderer stub = new StubRenderer(model);
        try {
            return stub.lease(model.isObjectTypeUsable() ? reader.readSurface(model) : LeaseSurface.EMPTY);
        } catch (UnresolvedException | RuntimeException | StackOverflowError unknown) {
            return stub.lease(LeaseSurface.EMPTY);
        }
    }
}
