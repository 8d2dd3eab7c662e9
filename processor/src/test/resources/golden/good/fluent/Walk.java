package fluent;

import dev.millpond.Pooled;

@Pooled(maxSize = 2)
public class Walk implements Step {
    @Override
    public Step step() {
        return this;
    }

    public Walk on() {
        return this;
    }
}
