package dev.millpond.processor;

import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.report.CrashGuard;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The rounds of one compilation: in each, the classes that are new and those that were deferred are handled one by one, in the
 * order of their names. Whatever goes wrong with one is an error on it, and the others are handled all the same.
 */
final class Rounds {

    private static final String POOLED = KnownTypes.POOLED.canonicalName();

    private final Elements elements;
    private final PoolGenerator generator;
    private final Step step;
    private final CrashGuard guard;
    private final DeferredClasses deferred;
    private final LombokGate lombok = LombokGate.ofProcessorPath();
    private final Set<ClassHandle> failed = new TreeSet<>();
    private int number;

    Rounds(Elements elements, PoolGenerator generator, Step step, CrashGuard guard) {
        this.elements = elements;
        this.generator = generator;
        this.step = step;
        this.guard = guard;
        this.deferred = new DeferredClasses(generator);
    }

    /** The way of handling one class. */
    @FunctionalInterface
    interface Step {
        Report handle(PoolGenerator generator, AnnotatedClass pooled) throws UnresolvedException;
    }

    void handle(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        number++;
        guard.run("round " + number, Position.NOWHERE, () -> {
            handleAll(annotations, round);
            return Report.CLEAN;
        });
    }

    private void handleAll(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        generator.begin(round);
        Map<ClassHandle, TypeElement> classes = find(deferred.takeAll(round));
        addNew(annotations, round, classes);
        Map<ClassHandle, AnnotatedClass> readable = read(classes);
        readable.forEach((handle, pooled) -> guard(handle, pooled, () -> {
            generator.announce(pooled);
            return Report.CLEAN;
        }));
        readable.keySet().removeAll(failed);
        readable.forEach((handle, pooled) -> guard(handle, pooled, () -> generate(handle, pooled, round)));
        deferred.askForRound(number + 1);
        if (round.processingOver()) {
            read(find(deferred.replaced()))
                    .forEach((handle, pooled) -> guard(handle, pooled, () -> generator.comeTooLate(pooled)));
        }
    }

    private Map<ClassHandle, TypeElement> find(Set<ClassHandle> handles) {
        Map<ClassHandle, TypeElement> classes = new TreeMap<>();
        handles.forEach(handle -> handle.find(elements).ifPresent(type -> classes.put(handle, type)));
        return classes;
    }

    private void addNew(
            Set<? extends TypeElement> annotations, RoundEnvironment round, Map<ClassHandle, TypeElement> classes) {
        annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(POOLED))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .flatMap(element -> element instanceof TypeElement type ? Stream.of(type) : Stream.empty())
                .forEach(type -> classes.put(ClassHandle.of(type, elements), type));
    }

    /** Reads the annotation of each class. */
    private Map<ClassHandle, AnnotatedClass> read(Map<ClassHandle, TypeElement> classes) {
        Map<ClassHandle, AnnotatedClass> read = new TreeMap<>();
        classes.forEach((handle, pooled) -> guard(handle, pooled, () -> {
            read.put(handle, generator.read(pooled));
            return Report.CLEAN;
        }));
        return read;
    }

    private Report generate(ClassHandle handle, AnnotatedClass pooled, RoundEnvironment round) {
        if (lombok.isIncomplete(pooled.element(), number) && !round.processingOver()) {
            deferred.add(handle);
            return Report.CLEAN;
        }
        try {
            return step.handle(generator, pooled);
        } catch (UnresolvedException unknown) {
            return deferred.handle(handle, pooled, unknown, round);
        }
    }

    private void guard(ClassHandle handle, AnnotatedClass pooled, Supplier<Report> action) {
        if (!guard(handle, pooled.element(), action)) {
            generator.stubs().abandon(pooled);
        }
    }

    private boolean guard(ClassHandle handle, TypeElement pooled, Supplier<Report> action) {
        boolean wentWell = guard.run(pooled.getQualifiedName().toString(), Position.at(pooled), () -> {
            try {
                return action.get();
            } catch (UnwrittenException refused) {
                return refused.report(Position.at(pooled));
            }
        });
        if (!wentWell) {
            failed.add(handle);
        }
        return wentWell;
    }
}
