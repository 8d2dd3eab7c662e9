package dev.millpond.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that reads nothing and writes what is ready: what any processor costs that generates the same. */
final class ReadyMade extends AbstractProcessor {

    private final List<SourceFile> sources;
    private boolean isDone;

    ReadyMade(List<SourceFile> sources) {
        this.sources = sources;
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
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!isDone) {
            isDone = true;
            sources.forEach(this::write);
        }
        return false;
    }

    private void write(SourceFile source) {
        try (Writer file =
                processingEnv.getFiler().createSourceFile(source.name()).openWriter()) {
            file.write(source.getCharContent(true));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
