package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.read.CompilationContext;
import dev.millpond.processor.read.PoolModelReader;
import dev.millpond.processor.render.LeaseRenderer;
import dev.millpond.processor.render.PoolRenderer;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import dev.millpond.processor.report.Suggestion;
import dev.millpond.processor.rules.PoolRules;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Takes one class all the way: reads it, judges it, renders and writes its pool and its lease. */
final class PoolGenerator {

    private final CompilationContext context;
    private final Environment environment;
    private final SourceWriter writer;
    private final TakenNames takenNames;
    private final StubWriter stubs;

    PoolGenerator(CompilationContext context, SourceWriter writer) {
        this.context = context;
        this.environment = context.environment();
        this.writer = writer;
        this.takenNames = new TakenNames(environment);
        this.stubs = new StubWriter(context, writer, takenNames);
    }

    StubWriter stubs() {
        return stubs;
    }

    /** Takes note of what came with a round. */
    void begin(RoundEnvironment round) {
        context.sourceTypes().add(round);
    }

    /** Reads what the annotation of a class says. */
    AnnotatedClass read(TypeElement pooled) {
        return AnnotatedClass.read(pooled, environment);
    }

    /** Lets the other classes of this compilation know what this one will get. */
    void announce(AnnotatedClass pooled) {
        if (pooled.hasKnownValues()) { // one of them may be the name
            takenNames.claim(pooled.names(), pooled.element());
            context.generatedTypes().add(pooled.names());
        }
    }

    /**
     * Generates what belongs to a class, as far as it is not yet there.
     *
     * @return what is wrong with it; what is written then is a stub
     * @throws UnresolvedException if a type, or a value, is not known yet; the pool may be written already, since it needs
     *     fewer of them than the lease, which can mention the pool
     */
    Report generate(AnnotatedClass pooled) throws UnresolvedException {
        PoolModelReader reader = pooled.reader(context, WhenUnknown.AWAITED);
        PoolModel model = reader.readPool();
        Report report = PoolRules.check(model, name -> takenNames.takenBy(name, pooled.element()));
        if (report.hasErrors()) {
            stubs.write(pooled, model, reader);
            return report;
        }
        TypeSpec pool = new PoolRenderer(model).render();
        TypeSpec lease;
        try {
            lease = new LeaseRenderer(model, reader.readSurface(model)).render();
        } catch (UnresolvedException unknown) {
            writePool(pooled, pool);
            throw unknown;
        }
        writePool(pooled, pool);
        writer.write(model.names().lease(), lease, pooled.element());
        return report;
    }

    private void writePool(AnnotatedClass pooled, TypeSpec pool) {
        if (!writer.hasWritten(pooled.names().pool())) {
            writer.write(pooled.names().pool(), pool, pooled.element());
        }
    }

    /** Asks for one more round, unless what was written since the last one does. */
    void askForRound(AnnotatedClass pooled, int round) {
        TypeElement element = pooled.element();
        if (!writer.hasWrittenSinceAsked()
                && !(environment.isInNamedModule(element)
                        && environment.packageOf(element).isUnnamed())) {
            ClassName pool = pooled.names().pool();
            writer.writeNothing(pool.peerClass(pool.simpleName() + "_Round" + round), element);
        }
    }

    /** Says that something stayed unknown, unless the compiler does. */
    Report giveUp(AnnotatedClass pooled, UnresolvedException cause) {
        return cause.isSaidByTheCompiler() ? Report.CLEAN : unresolved(pooled, cause);
    }

    /** Says that a value has become known when there was a stub already: then the compiler says nothing. */
    Report comeTooLate(AnnotatedClass pooled) {
        try {
            pooled.reader(context, WhenUnknown.AWAITED).readPool();
        } catch (UnresolvedException stillUnknown) {
            return Report.CLEAN;
        }
        return unresolved(pooled, UnresolvedException.ofValue());
    }

    private Report unresolved(AnnotatedClass pooled, UnresolvedException cause) {
        return Report.of(
                DiagnosticCode.UNRESOLVED_TYPE,
                pooled.attributes().position(),
                pooled.element().getSimpleName(),
                cause.what(),
                Suggestion.of(cause.name(), environment.typesBeside(pooled.element()))
                        .map(name -> " Did you mean " + name + "?")
                        .orElse(""));
    }
}
