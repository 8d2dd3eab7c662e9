package rivals;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

public interface Reading {
    String text();

    void each(Consumer<? super String> action, List<?>... others);

    CharSequence line() throws IOException;

    void fill(List<String> lines);

    void check() throws IOException;
}
