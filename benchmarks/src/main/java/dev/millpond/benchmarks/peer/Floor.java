package dev.millpond.benchmarks.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The floor: one object and two compare-and-sets, on a cache line that no other thread touches (JMH pads the states of
 * threads). A pool that takes and gives back by one atomic step each can't be faster.
 */
@State(Scope.Thread)
public class Floor {

    private static final VarHandle LENT;

    static {
        try {
            LENT = MethodHandles.lookup().findVarHandle(Floor.class, "lent", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Thing thing = new Thing();

    @SuppressWarnings("UnusedVariable") // accessed through LENT only
    private int lent;

    @CompilerControl(CompilerControl.Mode.INLINE)
    public int cycle() {
        take();
        try {
            return thing.value();
        } finally {
            giveBack();
        }
    }

    @CompilerControl(CompilerControl.Mode.INLINE)
    public int cycleWithReset() {
        take();
        try {
            return thing.value();
        } finally {
            thing.reset();
            giveBack();
        }
    }

    private void take() {
        if (!LENT.compareAndSet(this, 0, 1)) {
            throw new IllegalStateException("lent");
        }
    }

    private void giveBack() {
        if (!LENT.compareAndSet(this, 1, 0)) {
            throw new IllegalStateException("not lent");
        }
    }
}
