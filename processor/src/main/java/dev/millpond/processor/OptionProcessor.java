package dev.millpond.processor;

import com.google.auto.service.AutoService;
import dev.millpond.processor.source.LeakLint;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Recognizes the option where there is no annotation of Millpond. Javac takes an option for known only if a processor supports
 * it that it called, and warns of it otherwise: so it would in code that uses pools of other modules. This one wants all
 * annotations, so that it is called, and claims none. {@link PooledProcessor} cannot do both.
 */
@AutoService(Processor.class)
public final class OptionProcessor extends AbstractProcessor {

    /** Called by the compiler. */
    public OptionProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(LeakLint.OPTION);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        return false;
    }
}
