package dev.millpond.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes a class in a given round, as another annotation processor would. */
final class OtherGenerator extends AbstractProcessor {

    private final int when;
    private final String source;
    private final boolean fillsRounds;
    private int round;

    OtherGenerator(int when, String source) {
        this(when, source, true);
    }

    /** Makes one that may do nothing to bring about the rounds before. */
    OtherGenerator(int when, String source, boolean fillsRounds) {
        this.when = when;
        this.source = source;
        this.fillsRounds = fillsRounds;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
        round++;
        if (round == when) {
            write(Compiling.nameOf(source), source);
        } else if (round < when && fillsRounds) {
            write("Filler" + round, "class Filler" + round + " {}"); // without it, there would be no further round
        }
        return false;
    }

    private void write(String name, String text) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
