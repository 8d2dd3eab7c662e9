package dev.millpond.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedTypeException;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.read.StrayHooks;
import dev.millpond.processor.render.LeaseRenderer;
import dev.millpond.processor.render.PoolRenderer;
import dev.millpond.processor.render.StubRenderer;
import dev.millpond.processor.report.Caret;
import dev.millpond.processor.report.Guard;
import dev.millpond.processor.report.Report;
import dev.millpond.processor.report.ReportPrinter;
import dev.millpond.processor.rules.PoolRules;
import dev.millpond.processor.source.LeakLint;
import dev.millpond.processor.source.SourceWatch;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Generates a pool and a lease for each class that bears {@code @Pooled}.
 *
 * <p>In each round of the compiler, the classes that are new and those that were deferred are handled one by one, in the
 * order of their names. For each, {@link PoolGenerator}
 *
 * <ol>
 *   <li>reads the class, its constructors and its methods into a {@link PoolModel} and a {@link LeaseSurface}, which are
 *       plain records;
 *   <li>judges them: {@link PoolRules} answers a {@link Report};
 *   <li>renders them: {@link PoolRenderer} and {@link LeaseRenderer}, or {@link StubRenderer} if the report is not clean.
 * </ol>
 *
 * <p>A class that mentions a type which is not known yet is deferred: another processor may generate it. Only the types that
 * the generated code will mention count ({@link Deferral}). Whatever a class does to this processor, the other classes are
 * still handled.
 */
@AutoService(Processor.class)
public final class PooledProcessor extends AbstractProcessor {

    private static final Set<String> CLAIMED = Stream.of(
                    KnownTypes.POOLED,
                    KnownTypes.CREATE,
                    KnownTypes.ACTIVATE,
                    KnownTypes.PASSIVATE,
                    KnownTypes.VALIDATE,
                    KnownTypes.DESTROY,
                    KnownTypes.GENERATED_POOL,
                    KnownTypes.GENERATED,
                    KnownTypes.MUST_BE_CLOSED)
            .map(ClassName::canonicalName)
            .collect(Collectors.toUnmodifiableSet());

    private static final String POOLED = KnownTypes.POOLED.canonicalName();

    private final Step step;
    private final Set<ClassHandle> failed = new TreeSet<>();
    private final LombokGate lombok = LombokGate.ofProcessorPath();
    private @Nullable PoolGenerator generator;
    private @Nullable Deferral deferral;
    private int round;

    /** Called by the compiler. */
    public PooledProcessor() {
        this(PoolGenerator::generate);
    }

    /** Makes a processor with another way of handling one class, to test what surrounds it. */
    PooledProcessor(Step step) {
        this.step = step;
    }

    /** The way of handling one class. */
    @FunctionalInterface
    interface Step {
        Report handle(PoolGenerator generator, TypeElement pooled) throws UnresolvedTypeException;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return CLAIMED;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(LeakLint.OPTION);
    }

    @Override
    public synchronized void init(ProcessingEnvironment processingEnvironment) {
        super.init(processingEnvironment);
        guard().run("its options", Caret.NOWHERE, () -> {
            Environment environment = Environment.of(processingEnvironment);
            Map<String, String> options = processingEnvironment.getOptions();
            SourceWatch.start(processingEnvironment, LeakLint.of(options), guard());
            PoolGenerator started =
                    new PoolGenerator(environment, new SourceWriter(processingEnvironment.getFiler(), environment));
            generator = started;
            deferral = new Deferral(started);
            return Report.all(OptionRules.check(options), LeakLint.check(options));
        });
    }

    /** Claims the annotations, since one that no processor claims causes a warning, and they are nobody else's business. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        round++;
        PoolGenerator started = generator;
        Deferral waiting = deferral;
        if (started != null && waiting != null) {
            guard().run("the hooks", Caret.NOWHERE, () -> StrayHooks.check(roundEnvironment, annotations));
            guard().run("round " + round, Caret.NOWHERE, () -> {
                handleAll(started, waiting, annotations, roundEnvironment);
                return Report.CLEAN;
            });
        }
        return true;
    }

    private void handleAll(
            PoolGenerator started,
            Deferral waiting,
            Set<? extends TypeElement> annotations,
            RoundEnvironment roundEnvironment) {
        Map<ClassHandle, TypeElement> classes = find(waiting.takeAll(roundEnvironment));
        addNew(annotations, roundEnvironment, classes);
        classes.forEach((handle, pooled) -> guard(started, handle, pooled, () -> {
            started.announce(pooled);
            return Report.CLEAN;
        }));
        classes.keySet().removeAll(failed);
        classes.forEach((handle, pooled) ->
                guard(started, handle, pooled, () -> generate(started, waiting, handle, pooled, roundEnvironment)));
        waiting.askForRound(round + 1);
        if (roundEnvironment.processingOver()) {
            find(waiting.replaced())
                    .forEach((handle, pooled) -> guard(started, handle, pooled, () -> started.comeTooLate(pooled)));
        }
    }

    private Map<ClassHandle, TypeElement> find(Set<ClassHandle> handles) {
        Map<ClassHandle, TypeElement> classes = new TreeMap<>();
        handles.forEach(
                handle -> handle.find(processingEnv.getElementUtils()).ifPresent(type -> classes.put(handle, type)));
        return classes;
    }

    private void addNew(
            Set<? extends TypeElement> annotations,
            RoundEnvironment roundEnvironment,
            Map<ClassHandle, TypeElement> classes) {
        Elements elements = processingEnv.getElementUtils();
        annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(POOLED))
                .flatMap(annotation -> roundEnvironment.getElementsAnnotatedWith(annotation).stream())
                .flatMap(element -> element instanceof TypeElement type ? Stream.of(type) : Stream.empty())
                .forEach(type -> classes.put(ClassHandle.of(type, elements), type));
    }

    private Report generate(
            PoolGenerator started,
            Deferral waiting,
            ClassHandle handle,
            TypeElement pooled,
            RoundEnvironment roundEnvironment) {
        if (lombok.isIncomplete(pooled, round) && !roundEnvironment.processingOver()) {
            waiting.add(handle);
            return Report.CLEAN;
        }
        try {
            return step.handle(started, pooled);
        } catch (UnresolvedTypeException unknown) {
            return waiting.handle(handle, pooled, unknown, roundEnvironment);
        }
    }

    /** Turns whatever goes wrong with one class into an error on that class. */
    private void guard(PoolGenerator started, ClassHandle handle, TypeElement pooled, Supplier<Report> action) {
        if (!guard().run(pooled.getQualifiedName().toString(), Caret.at(pooled), action)) {
            failed.add(handle);
            started.abandon(pooled);
        }
    }

    private Guard guard() {
        return new Guard(new ReportPrinter(processingEnv.getMessager()));
    }
}
