package dev.millpond.contract.support;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.PoolListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it hears. */
public final class Recorder implements PoolListener {

    public final List<String> heard = new CopyOnWriteArrayList<>();
    public final List<DestroyReason> reasons = new CopyOnWriteArrayList<>();
    public final List<Throwable> failures = new CopyOnWriteArrayList<>();
    public final List<LeakReport> leaks = new CopyOnWriteArrayList<>();

    @Override
    public void created() {
        heard.add("created");
    }

    @Override
    public void destroyed(DestroyReason reason) {
        heard.add("destroyed " + reason);
        reasons.add(reason);
    }

    @Override
    public void creationFailed(Throwable failure) {
        heard.add("creation failed: " + failure.getMessage());
    }

    @Override
    public void hookFailed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void leaked(LeakReport leak) {
        leaks.add(leak);
    }
}
