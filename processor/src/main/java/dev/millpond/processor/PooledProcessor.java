package dev.millpond.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.SourceFiles;
import dev.millpond.processor.compiler.SourceTypes;
import dev.millpond.processor.element.GeneratedTypes;
import dev.millpond.processor.fields.FieldChanges;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.read.CompilationContext;
import dev.millpond.processor.read.StrayHooks;
import dev.millpond.processor.render.LeaseRenderer;
import dev.millpond.processor.render.PoolRenderer;
import dev.millpond.processor.render.StubRenderer;
import dev.millpond.processor.report.CrashGuard;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import dev.millpond.processor.report.ReportPrinter;
import dev.millpond.processor.rules.PoolRules;
import dev.millpond.processor.source.LeakLint;
import dev.millpond.processor.source.SourceWatch;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
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
 * the generated code will mention count ({@link DeferredClasses}). Whatever a class does to this processor, the other classes are
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
                    KnownTypes.FATAL,
                    KnownTypes.DESTROY,
                    KnownTypes.GENERATED_POOL,
                    KnownTypes.GENERATED,
                    KnownTypes.MUST_BE_CLOSED)
            .map(ClassName::canonicalName)
            .collect(Collectors.toUnmodifiableSet());

    private final Rounds.Step step;
    private @Nullable Rounds rounds;

    /** Called by the compiler. */
    public PooledProcessor() {
        this(PoolGenerator::generate);
    }

    /** Makes a processor with another way of handling one class, to test what surrounds it. */
    PooledProcessor(Rounds.Step step) {
        this.step = step;
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
        guard().run("its options", Position.NOWHERE, () -> {
            Environment environment = Environment.of(processingEnvironment);
            Map<String, String> options = processingEnvironment.getOptions();
            SourceWatch.start(processingEnvironment, LeakLint.of(options), guard());
            CompilationContext context = new CompilationContext(
                    environment,
                    SourceFiles.of(processingEnvironment),
                    FieldChanges.of(processingEnvironment),
                    new GeneratedTypes(),
                    new SourceTypes());
            PoolGenerator generator =
                    new PoolGenerator(context, new SourceWriter(processingEnvironment.getFiler(), context));
            rounds = new Rounds(environment.elements(), generator, step, guard());
            return Report.all(Options.check(options), LeakLint.check(options));
        });
    }

    /** Claims the annotations, since one that no processor claims causes a warning, and they are nobody else's business. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        Rounds started = rounds;
        if (started != null) {
            guard().run("the hooks", Position.NOWHERE, () -> StrayHooks.check(roundEnvironment, annotations));
            started.handle(annotations, roundEnvironment);
        }
        return true;
    }

    private CrashGuard guard() {
        return new CrashGuard(new ReportPrinter(processingEnv.getMessager()));
    }
}
