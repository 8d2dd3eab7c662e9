package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.IdleObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Asks a user of each idle object whether it is to go. The pool holds an object meanwhile, as a lease would, so nobody acquires
 * it; what is to go is ended after all have been asked, since that may take its time.
 *
 * @param <T> the type of the pooled objects
 */
final class IdleEviction<T> {

    private final PoolCore<T> core;

    IdleEviction(PoolCore<T> core) {
        this.core = core;
    }

    /** Ends the idle objects that are chosen. Returns how many. If the choice throws, those chosen before are ended. */
    int evictIf(Predicate<? super IdleObject<T>> isChosen) {
        List<Slot<T>> chosen = new ArrayList<>();
        try {
            core.table().forEach(slot -> {
                if (slot.tryHoldIdle()) {
                    ask(slot, isChosen, chosen);
                }
            });
        } finally {
            chosen.forEach(slot -> core.discard(slot, DestroyReason.IDLE));
        }
        return chosen.size();
    }

    private void ask(Slot<T> slot, Predicate<? super IdleObject<T>> isChosen, List<Slot<T>> chosen) {
        slot.setHolder(null);
        slot.history().beginCheck();
        boolean goes = false;
        try {
            goes = isChosen.test(describe(slot));
        } finally {
            if (goes) {
                slot.retire();
                chosen.add(slot);
            } else {
                long version = slot.version();
                slot.release(version);
                slot.history().endHold(version);
            }
        }
    }

    private IdleObject<T> describe(Slot<T> slot) {
        long now = core.settings().scheduler().nanoTime();
        SlotHistory history = slot.history();
        return new IdleObject<>(
                slot.object(), Duration.ofNanos(history.age(now)), Duration.ofNanos(history.idleFor(now)), slot.uses());
    }
}
