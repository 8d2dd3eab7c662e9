package promising;

import dev.millpond.Pooled;

@Pooled(maxSize = 2)
public class Landline implements Line {
    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public boolean isValid(int version) {
        return version > 0;
    }

    public boolean isOpen() {
        return true;
    }
}
