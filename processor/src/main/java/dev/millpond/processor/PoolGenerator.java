package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.AnnotationValues;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.Unknown;
import dev.millpond.processor.compiler.UnresolvedTypeException;
import dev.millpond.processor.compiler.UnresolvedValueException;
import dev.millpond.processor.element.AnnotationReader;
import dev.millpond.processor.element.PendingTypes;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PoolNames;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.read.CreateMethods;
import dev.millpond.processor.read.PoolModelReader;
import dev.millpond.processor.render.LeaseRenderer;
import dev.millpond.processor.render.PoolRenderer;
import dev.millpond.processor.render.StubRenderer;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import dev.millpond.processor.report.Suggestion;
import dev.millpond.processor.rules.PoolRules;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Takes one class all the way: reads it, judges it, renders and writes its pool and its lease. */
final class PoolGenerator {

    private final Environment environment;
    private final SourceWriter writer;
    private final NameRegistry registry;
    private final PendingTypes pending = new PendingTypes();

    PoolGenerator(Environment environment, SourceWriter writer) {
        this.environment = environment;
        this.writer = writer;
        this.registry = new NameRegistry(environment);
    }

    /** Lets the other classes of this compilation know what this one will get. */
    void announce(TypeElement pooled) {
        if (!AnnotationValues.areKnown(mirror(pooled))) {
            return; // one of them may be the name
        }
        PoolNames names = names(pooled);
        registry.claim(names, pooled);
        pending.add(names);
    }

    /**
     * Generates what belongs to a class, as far as it is not yet there.
     *
     * @return what is wrong with it; what is written then is a stub
     * @throws UnresolvedTypeException if a type, or a value, is not known yet; the pool may be written already, since it
     *     needs fewer of them than the lease, which can mention the pool
     */
    Report generate(TypeElement pooled) throws UnresolvedTypeException {
        PoolModelReader reader = reader(pooled, Unknown.AWAITED);
        PoolModel model = reader.readPool();
        Function<ClassName, Optional<String>> takenBy = name -> registry.takenBy(name, pooled);
        Report report = PoolRules.check(model, takenBy);
        if (report.hasErrors()) {
            if (!model.isInUnnamedPackageOfModule()) {
                writeStubs(model, reader, pooled, takenBy);
            }
            return report;
        }
        TypeSpec pool = new PoolRenderer(model).render();
        TypeSpec lease;
        try {
            lease = new LeaseRenderer(model, reader.readSurface(model)).render();
        } catch (UnresolvedTypeException unknown) {
            writePool(model, pool, pooled);
            throw unknown;
        }
        writePool(model, pool, pooled);
        writer.write(model.names().lease(), lease, pooled);
        return report;
    }

    private void writePool(PoolModel model, TypeSpec pool, TypeElement pooled) {
        if (!writer.hasWritten(model.names().pool())) {
            writer.write(model.names().pool(), pool, pooled);
        }
    }

    /** Writes what it can of a class on which this processor has failed, so that what uses the pool causes no more errors. */
    void abandon(TypeElement pooled) {
        try {
            replaceUnknown(pooled);
        } catch (RuntimeException | StackOverflowError sameAgain) {
            // the failure is reported already, and is what matters
        }
    }

    /** Asks for one more round, unless what was written since the last one does. */
    void askForRound(TypeElement pooled, int round) {
        if (!writer.hasWrittenSinceAsked()
                && !(environment.isInNamedModule(pooled)
                        && environment.packageOf(pooled).isUnnamed())) {
            ClassName pool = names(pooled).pool();
            writer.writeNothing(pool.peerClass(pool.simpleName() + "_Round" + round), pooled);
        }
    }

    /** Writes what is missing as stubs, with what is known. */
    void replaceUnknown(TypeElement pooled) {
        try {
            PoolModelReader reader = reader(pooled, Unknown.REPLACED);
            PoolModel model = reader.readPool();
            if (!model.isInUnnamedPackageOfModule()) {
                writeStubs(model, reader, pooled, name -> registry.takenBy(name, pooled));
            }
        } catch (UnresolvedTypeException impossible) {
            throw new IllegalStateException(impossible); // whatever is unknown is replaced
        }
    }

    /** Says that something stayed unknown, unless the compiler does. */
    Report giveUp(TypeElement pooled, UnresolvedTypeException cause) {
        return cause.isSaidByTheCompiler() ? Report.CLEAN : unresolved(pooled, cause);
    }

    /** Says that a value has become known when there was a stub already: then the compiler says nothing. */
    Report comeTooLate(TypeElement pooled) {
        try {
            reader(pooled, Unknown.AWAITED).readPool();
        } catch (UnresolvedTypeException stillUnknown) {
            return Report.CLEAN;
        }
        return unresolved(pooled, new UnresolvedValueException());
    }

    private Report unresolved(TypeElement pooled, UnresolvedTypeException cause) {
        return Report.of(
                DiagnosticCode.UNRESOLVED_TYPE,
                attributes(pooled).caret(),
                pooled.getSimpleName(),
                cause.type(),
                Suggestion.of(cause.name(), environment.typesBeside(pooled))
                        .map(name -> " Did you mean " + name + "?")
                        .orElse(""));
    }

    private void writeStubs(
            PoolModel model,
            PoolModelReader reader,
            TypeElement pooled,
            Function<ClassName, Optional<String>> takenBy) {
        ClassName pool = model.names().pool();
        ClassName lease = model.names().lease();
        boolean hasLease = takenBy.apply(lease).isEmpty();
        if (takenBy.apply(pool).isEmpty() && !writer.hasWritten(pool)) {
            writer.write(pool, new StubRenderer(hasLease ? model : model.withoutLease()).pool(), pooled);
        }
        if (hasLease && !writer.hasWritten(lease)) {
            writer.write(lease, stubOfLease(model, reader), pooled);
        }
    }

    /** What cannot be read, or rendered, is left out: the error that led here is said already. */
    private static TypeSpec stubOfLease(PoolModel model, PoolModelReader reader) {
        StubRenderer stub = new StubRenderer(model);
        try {
            return stub.lease(model.isObjectTypeUsable() ? reader.readSurface(model) : LeaseSurface.EMPTY);
        } catch (UnresolvedTypeException | RuntimeException | StackOverflowError unknown) {
            return stub.lease(LeaseSurface.EMPTY);
        }
    }

    private PoolNames names(TypeElement pooled) {
        String requested = attributes(pooled).name().value();
        return PoolNames.of(pooled, requested, new CreateMethods(environment).stemOf(pooled));
    }

    private PooledAttributes attributes(TypeElement pooled) {
        return PooledAttributes.read(new AnnotationReader(pooled, mirror(pooled)));
    }

    private static AnnotationMirror mirror(TypeElement pooled) {
        return Environment.annotation(pooled, KnownTypes.POOLED.canonicalName()).orElseThrow();
    }

    private PoolModelReader reader(TypeElement pooled, Unknown unknown) throws UnresolvedTypeException {
        unknown.valuesOf(mirror(pooled));
        return new PoolModelReader(environment, pooled, attributes(pooled), names(pooled), pending, unknown);
    }
}
