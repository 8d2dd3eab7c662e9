package dev.millpond.benchmarks.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source that is nowhere but in memory: one that is given, or one that a processor writes. */
final class SourceFile extends SimpleJavaFileObject {

    private final String name;
    private String text;

    SourceFile(String name, String text) {
        super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.name = name;
        this.text = text;
    }

    /** The qualified name of its class. */
    String name() {
        return name;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public OutputStream openOutputStream() {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                text = toString(StandardCharsets.UTF_8);
            }
        };
    }
}
