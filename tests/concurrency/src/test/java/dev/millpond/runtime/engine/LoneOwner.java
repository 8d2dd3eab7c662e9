package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.internal.WaitQueue;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** The owner of a single slot, which is destroyed in the end. */
final class LoneOwner implements SlotOwner<String> {

    private final WaitQueue<Slot<String>> waiters = new WaitQueue<>();
    private @Nullable DestroyReason discarded;

    /** Returns why the slot was discarded. */
    @Nullable
    DestroyReason discarded() {
        return discarded;
    }

    @Override
    public void discard(Slot<String> slot, DestroyReason reason) {
        discarded = reason;
    }

    @Override
    public WaitQueue<Slot<String>> waiters() {
        return waiters;
    }

    @Override
    public String name() {
        return "lone";
    }

    @Override
    public boolean attend(Slot<String> slot) {
        throw unexpected();
    }

    @Override
    public void track(Slot<String> slot, Lease<String> lease) {
        throw unexpected();
    }

    @Override
    public void rehome(Slot<String> dead, long version) {
        throw unexpected();
    }

    @Override
    public void vacate(Slot<String> slot) {
        throw unexpected();
    }

    @Override
    public boolean validatesOnRelease() {
        throw unexpected();
    }

    @Override
    public void hookFailed(Slot<String> slot, Class<? extends Annotation> hook, Throwable failure) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("asked for what no race of this slot leads to");
    }
}
