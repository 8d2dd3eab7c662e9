package dev.millpond.runtime.internal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that a thread gets only if it has {@linkplain StackReserve enough stack} for what is done under it. Else a change could
 * be left half done, and the lock locked. Reentrant, and as fair as a {@link ReentrantLock}.
 */
public final class ReservedLock {

    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Waits for the lock.
     *
     * @throws StackOverflowError if there is too little stack left; then this thread does not get the lock
     */
    public void lock() {
        StackReserve.ensure();
        lock.lock();
    }

    public void unlock() {
        lock.unlock();
    }

    public Condition newCondition() {
        return lock.newCondition();
    }
}
