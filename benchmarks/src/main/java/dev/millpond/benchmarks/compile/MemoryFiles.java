package dev.millpond.benchmarks.compile;

import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The files of one compilation. Generated sources are kept in memory, classes nowhere: no disk is measured. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final List<SourceFile> generated = new ArrayList<>();
    private int classes;

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    /** The sources that were written. */
    List<SourceFile> generated() {
        return generated;
    }

    /** How many classes were written. */
    int classes() {
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (kind == JavaFileObject.Kind.SOURCE) {
            SourceFile source = new SourceFile(className, "");
            generated.add(source);
            return source;
        }
        classes++;
        return new Nowhere(className, kind);
    }

    /** The compiler compares each file that is generated with all others: this has to be as fast as with files on disk. */
    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other);
    }

    private static final class Nowhere extends SimpleJavaFileObject {

        Nowhere(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return OutputStream.nullOutputStream();
        }
    }
}
