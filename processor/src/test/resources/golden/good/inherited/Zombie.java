package inherited;

import dev.millpond.Pooled;
import java.util.concurrent.TimeoutException;

@Pooled(maxSize = 1)
public class Zombie extends Hooked<TimeoutException> {
    @Override
    protected void wake() throws TimeoutException {}

    @Override
    public void bury() {}
}
