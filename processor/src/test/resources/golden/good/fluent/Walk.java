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

    public Walk past(boolean thing) {
        return this;
    }

    public Walk past(char thing) {
        return this;
    }

    public Walk past(double thing) {
        return this;
    }

    public Walk past(long thing) {
        return this;
    }

    public Walk past(String thing) {
        return this;
    }

    public Walk past(Object thing) {
        return this;
    }

    public Walk past(String[] thing) {
        return this;
    }

    public Walk past(CharSequence thing) {
        return this;
    }
}
