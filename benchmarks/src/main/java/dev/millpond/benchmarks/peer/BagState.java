package dev.millpond.benchmarks.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The state of a {@link BagThing}, between the padding of its superclass and that of its subclass. */
abstract class BagState extends Thing {

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(BagState.class, "state", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private volatile int state;

    public final boolean compareAndSet(int expected, int next) {
        return STATE.compareAndSet(this, expected, next);
    }

    public final void setState(int next) {
        state = next;
    }

    public final int getState() {
        return state;
    }
}
