package interfaces;

import dev.millpond.Pooled;
import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Supplier;

@Pooled(maxSize = 2)
public class Cursor
        implements Iterator<String>, Comparable<Cursor>, Supplier<String>, Fluent, Secret, Closing, Cloneable, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public String next() {
        return "";
    }

    @Override
    public int compareTo(Cursor other) {
        return 0;
    }

    @Override
    public String get() {
        return "";
    }

    @Override
    public Cursor skip() {
        return this;
    }

    @Override
    public void whisper() {}

    @Override
    public void close() {}

    @Override
    public Slot slot() {
        return new Slot();
    }
}
