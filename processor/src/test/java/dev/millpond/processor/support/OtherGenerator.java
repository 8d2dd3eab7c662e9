package dev.millpond.processor.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes a class in a given round, as another annotation processor would. */
public final class OtherGenerator extends Bystander {

    private final int when;
    private final String source;
    private final boolean fillsRounds;

    public OtherGenerator(int when, String source) {
        this(when, source, true);
    }

    /** Makes one that may do nothing to bring about the rounds before. */
    public OtherGenerator(int when, String source, boolean fillsRounds) {
        this.when = when;
        this.source = source;
        this.fillsRounds = fillsRounds;
    }

    @Override
    protected void inRound(int round) {
        if (round == when) {
            write(Compiling.nameOf(source), source);
        } else if (round < when && fillsRounds) {
            write("Filler" + round, "class Filler" + round + " {}"); // without it, there would be no further round
        }
    }

    private void write(String name, String text) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
