package dev.millpond.benchmarks.peer;

import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Eight generated pools. */
@State(Scope.Benchmark)
public class EightMillponds {

    private final EightTypes_APool a = EightTypes_APool.create();
    private final EightTypes_BPool b = EightTypes_BPool.create();
    private final EightTypes_CPool c = EightTypes_CPool.create();
    private final EightTypes_DPool d = EightTypes_DPool.create();
    private final EightTypes_EPool e = EightTypes_EPool.create();
    private final EightTypes_FPool f = EightTypes_FPool.create();
    private final EightTypes_GPool g = EightTypes_GPool.create();
    private final EightTypes_HPool h = EightTypes_HPool.create();

    /** Makes all objects, on another thread as {@link Peer} does. */
    @Setup
    public void fill() throws InterruptedException {
        Thread thread = new Thread(() -> List.of(a, b, c, d, e, f, g, h).forEach(EightMillponds::fill));
        thread.start();
        thread.join();
    }

    private static void fill(Pool<? extends Thing, RuntimeException> pool) {
        List<Lease<? extends Thing>> leases = new ArrayList<>();
        while (leases.size() < pool.stats().maxSize()) {
            leases.add(pool.acquire());
        }
        leases.forEach(Lease::close);
    }

    /**
     * Uses each pool once, in two methods: the compiler inlines only so much into one, and a program seldom uses more pools in
     * one place.
     */
    public int cycleEach() {
        return cycleFirst() + cycleLast();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public int cycleFirst() {
        return cycleA() + cycleB() + cycleC() + cycleD();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public int cycleLast() {
        return cycleE() + cycleF() + cycleG() + cycleH();
    }

    private int cycleA() {
        try (EightTypes_ALease thing = a.acquire()) {
            return thing.value();
        }
    }

    private int cycleB() {
        try (EightTypes_BLease thing = b.acquire()) {
            return thing.value();
        }
    }

    private int cycleC() {
        try (EightTypes_CLease thing = c.acquire()) {
            return thing.value();
        }
    }

    private int cycleD() {
        try (EightTypes_DLease thing = d.acquire()) {
            return thing.value();
        }
    }

    private int cycleE() {
        try (EightTypes_ELease thing = e.acquire()) {
            return thing.value();
        }
    }

    private int cycleF() {
        try (EightTypes_FLease thing = f.acquire()) {
            return thing.value();
        }
    }

    private int cycleG() {
        try (EightTypes_GLease thing = g.acquire()) {
            return thing.value();
        }
    }

    private int cycleH() {
        try (EightTypes_HLease thing = h.acquire()) {
            return thing.value();
        }
    }

    @TearDown
    public void close() {
        a.close();
        b.close();
        c.close();
        d.close();
        e.close();
        f.close();
        g.close();
        h.close();
    }
}
