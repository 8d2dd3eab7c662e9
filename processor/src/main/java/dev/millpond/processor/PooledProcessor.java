package dev.millpond.processor;

import static java.util.Objects.requireNonNull;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
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
 * the generated code will mention count. Whatever a class does to this processor, the other classes are still handled.
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
    private final Set<ClassHandle> deferred = new TreeSet<>();
    private final Set<ClassHandle> failed = new TreeSet<>();
    private final LombokGate lombok = LombokGate.ofProcessorPath();
    private @Nullable PoolGenerator generator;
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
        Environment environment = Environment.of(processingEnvironment);
        Map<String, String> options = processingEnvironment.getOptions();
        new ReportPrinter(processingEnvironment.getMessager()).print(LeakLint.check(options));
        SourceWatch.start(processingEnvironment, LeakLint.of(options));
        generator = new PoolGenerator(environment, new SourceWriter(processingEnvironment.getFiler(), environment));
    }

    /** Claims the annotations, since one that no processor claims causes a warning, and they are nobody else's business. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        round++;
        Map<ClassHandle, TypeElement> classes = classesOf(annotations, roundEnvironment);
        deferred.clear();
        new ReportPrinter(processingEnv.getMessager()).print(StrayHooks.check(roundEnvironment, annotations));
        PoolGenerator started = requireNonNull(generator);
        classes.forEach((handle, pooled) -> guard(handle, pooled, () -> {
            started.announce(pooled);
            return Report.CLEAN;
        }));
        classes.keySet().removeAll(failed);
        classes.forEach((handle, pooled) ->
                guard(handle, pooled, () -> generate(started, handle, pooled, roundEnvironment.processingOver())));
        return true;
    }

    private Map<ClassHandle, TypeElement> classesOf(
            Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        Elements elements = processingEnv.getElementUtils();
        Map<ClassHandle, TypeElement> classes = new TreeMap<>();
        deferred.forEach(handle -> handle.find(elements).ifPresent(type -> classes.put(handle, type)));
        annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(POOLED))
                .flatMap(annotation -> roundEnvironment.getElementsAnnotatedWith(annotation).stream())
                .map(TypeElement.class::cast)
                .forEach(type -> classes.put(ClassHandle.of(type, elements), type));
        return classes;
    }

    private Report generate(PoolGenerator started, ClassHandle handle, TypeElement pooled, boolean isLastRound) {
        if (lombok.isIncomplete(pooled, round) && !isLastRound) {
            deferred.add(handle);
            return Report.CLEAN;
        }
        try {
            return step.handle(started, pooled);
        } catch (UnresolvedTypeException unknown) {
            if (isLastRound) {
                return started.giveUp(pooled, unknown);
            }
            deferred.add(handle);
            return Report.CLEAN;
        }
    }

    /** Turns whatever goes wrong with one class into an error on that class. */
    private void guard(ClassHandle handle, TypeElement pooled, Supplier<Report> action) {
        ReportPrinter printer = new ReportPrinter(processingEnv.getMessager());
        try {
            printer.print(action.get());
        } catch (RuntimeException | StackOverflowError bug) {
            failed.add(handle);
            printer.print(Report.of(bug, pooled));
        }
    }
}
