package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
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
        PoolNames names = names(pooled);
        registry.claim(names, pooled);
        pending.add(names);
    }

    /**
     * Generates what belongs to a class, as far as it is not yet there.
     *
     * @return what is wrong with it; what is written then is a stub
     * @throws UnresolvedTypeException if a type is not known yet; the pool may be written already, since it needs fewer of
     *     them than the lease, which can mention the pool
     */
    Report generate(TypeElement pooled) throws UnresolvedTypeException {
        PoolModelReader reader = new PoolModelReader(environment, pooled, attributes(pooled), names(pooled), pending);
        PoolModel model = reader.readPool();
        Function<ClassName, Optional<String>> takenBy = name -> registry.takenBy(name, pooled);
        Report report = PoolRules.check(model, takenBy);
        if (report.hasErrors()) {
            if (!model.isInUnnamedPackageOfModule()) {
                writeStubs(model, reader, pooled, takenBy);
            }
            return report;
        }
        if (!writer.hasWritten(model.names().pool())) {
            writer.write(model.names().pool(), new PoolRenderer(model).render(), pooled);
        }
        LeaseSurface surface = reader.readSurface(model);
        writer.write(model.names().lease(), new LeaseRenderer(model, surface).render(), pooled);
        return report;
    }

    /** Says that a type stayed unknown. A stub would be of no use: the compiler does not look at it after the last round. */
    Report giveUp(TypeElement pooled, UnresolvedTypeException cause) {
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
        if (takenBy.apply(pool).isEmpty()) {
            writer.write(pool, new StubRenderer(hasLease ? model : model.withoutLease()).pool(), pooled);
        }
        if (hasLease) {
            writer.write(lease, new StubRenderer(model).lease(surface(model, reader)), pooled);
        }
    }

    private static LeaseSurface surface(PoolModel model, PoolModelReader reader) {
        try {
            return model.isObjectTypeUsable() ? reader.readSurface(model) : LeaseSurface.EMPTY;
        } catch (UnresolvedTypeException unknown) {
            return LeaseSurface.EMPTY;
        }
    }

    private PoolNames names(TypeElement pooled) {
        String requested = attributes(pooled).name().value();
        return PoolNames.of(pooled, requested, new CreateMethods(environment).stemOf(pooled));
    }

    private PooledAttributes attributes(TypeElement pooled) {
        AnnotationMirror mirror = Environment.annotation(pooled, KnownTypes.POOLED.canonicalName())
                .orElseThrow();
        return PooledAttributes.read(new AnnotationReader(pooled, mirror));
    }
}
