package strict;

import dev.millpond.Create;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import java.util.ArrayList;
import java.util.List;

/** A factory of lists, which may return themselves, and which say when they are equal. */
@Pooled(maxSize = 4)
public final class ListFactory {

    /** Makes a factory. */
    public ListFactory() {}

    @Create
    List<String> make() {
        return new ArrayList<>();
    }

    @Passivate
    void clear(List<String> list) {
        list.clear();
    }
}
