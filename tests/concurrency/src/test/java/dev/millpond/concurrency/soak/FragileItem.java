package dev.millpond.concurrency.soak;

import dev.millpond.Activate;
import dev.millpond.Destroy;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An item whose every hook fails now and then. */
@Pooled(maxSize = 10)
final class FragileItem {

    private final Count count;
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    private int uses;
    private int usesTwice;
    private volatile boolean destroyed;

    FragileItem(Count count) {
        this.count = count;
        failFor(20, "can't be made");
        count.made();
    }

    @Validate
    boolean isFit() {
        failFor(3, "can't be validated");
        return ThreadLocalRandom.current().nextInt(100) > 0;
    }

    @Activate
    void activate() {
        failFor(1, "can't be activated");
    }

    @Passivate
    void passivate() {
        use();
        failFor(1, "can't be passivated");
    }

    @Destroy
    void destroy() {
        if (destroyed) {
            count.fault("destroyed twice");
        }
        destroyed = true;
        count.destroyed();
        failFor(1, "can't be destroyed");
    }

    /** What a holder does. It notices another, and a write of an earlier one that it can't see. */
    public void use() {
        Thread me = Thread.currentThread();
        if (destroyed) {
            count.fault("used after its end");
        }
        if (!user.compareAndSet(null, me)) {
            count.fault("two holders");
        }
        if (usesTwice != 2 * uses) {
            count.fault("a holder's writes are not visible to the next");
        }
        uses++;
        usesTwice += 2;
        if (!user.compareAndSet(me, null)) {
            count.fault("two holders");
        }
    }

    private static void failFor(int percent, String message) {
        if (ThreadLocalRandom.current().nextInt(100) < percent) {
            throw new IllegalStateException(message);
        }
    }
}
