package dev.millpond.processor.support;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another annotation processor, which is called in every round and claims nothing. */
public abstract class Bystander extends AbstractProcessor {

    private int round;

    /** Does its work in a round; the first is 1. */
    protected abstract void inRound(int round);

    /** How many rounds there were. */
    public final int rounds() {
        return round;
    }

    @Override
    public final Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public final SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public final boolean process(Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        round++;
        inRound(round);
        return false;
    }
}
