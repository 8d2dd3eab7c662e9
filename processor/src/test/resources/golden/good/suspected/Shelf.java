package suspected;

import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.util.function.UnaryOperator;

@Pooled(maxSize = 2)
public class Shelf implements UnaryOperator<String> {

    @Validate(after = "500ms")
    boolean isFit() throws java.io.IOException {
        return true;
    }

    @Passivate
    void clear() {}

    @Override
    public String apply(String text) {
        return text.trim();
    }

    public void fill() {}
}
