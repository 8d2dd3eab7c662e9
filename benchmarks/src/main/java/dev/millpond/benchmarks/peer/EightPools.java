package dev.millpond.benchmarks.peer;

import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Eight pools of one peer, each with a type, objects and a factory of its own.
 *
 * @param <P> the peer
 */
@SuppressWarnings("NullAway.Init") // set by open
public abstract class EightPools<P extends Peer<?>> {

    private static final Row ROW = Row.of(10);

    private P a;
    private P b;
    private P c;
    private P d;
    private P e;
    private P f;
    private P g;
    private P h;

    /** Makes the pool of one of {@link EightTypes}. */
    abstract P open(int type) throws Exception;

    @Setup
    public final void open() throws Exception {
        a = filled(0);
        b = filled(1);
        c = filled(2);
        d = filled(3);
        e = filled(4);
        f = filled(5);
        g = filled(6);
        h = filled(7);
    }

    private P filled(int type) throws Exception {
        P pool = open(type);
        pool.fill(ROW);
        return pool;
    }

    /**
     * Uses each pool once, in two methods: the compiler inlines only so much into one, and a program seldom uses more pools in
     * one place.
     */
    public final int cycleEach() throws Exception {
        return cycleFirst() + cycleLast();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public final int cycleFirst() throws Exception {
        return cycleA() + cycleB() + cycleC() + cycleD();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public final int cycleLast() throws Exception {
        return cycleE() + cycleF() + cycleG() + cycleH();
    }

    private int cycleA() throws Exception {
        return a.cycle();
    }

    private int cycleB() throws Exception {
        return b.cycle();
    }

    private int cycleC() throws Exception {
        return c.cycle();
    }

    private int cycleD() throws Exception {
        return d.cycle();
    }

    private int cycleE() throws Exception {
        return e.cycle();
    }

    private int cycleF() throws Exception {
        return f.cycle();
    }

    private int cycleG() throws Exception {
        return g.cycle();
    }

    private int cycleH() throws Exception {
        return h.cycle();
    }

    @TearDown
    public final void close() throws Exception {
        a.tearDown();
        b.tearDown();
        c.tearDown();
        d.tearDown();
        e.tearDown();
        f.tearDown();
        g.tearDown();
        h.tearDown();
    }

    @State(Scope.Benchmark)
    public static class OfStormpot extends EightPools<Stormpot> {
        @Override
        Stormpot open(int type) {
            Stormpot pool = new Stormpot();
            pool.open(ROW, EightStormpotTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfHikariBag extends EightPools<HikariBag> {
        @Override
        HikariBag open(int type) {
            HikariBag pool = new HikariBag();
            pool.open(ROW, EightBagTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfCommonsPool2 extends EightPools<CommonsPool2> {
        @Override
        CommonsPool2 open(int type) {
            CommonsPool2 pool = new CommonsPool2();
            pool.open(ROW, EightTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfVibur extends EightPools<Vibur> {
        @Override
        Vibur open(int type) {
            Vibur pool = new Vibur();
            pool.open(ROW, EightTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfFastObjectPool extends EightPools<FastObjectPool> {
        @Override
        FastObjectPool open(int type) {
            FastObjectPool pool = new FastObjectPool();
            pool.open(ROW, EightTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfKryoPool extends EightPools<KryoPool> {
        @Override
        KryoPool open(int type) {
            KryoPool pool = new KryoPool();
            pool.open(ROW, EightTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfNettyRecycler extends EightPools<NettyRecycler> {
        @Override
        NettyRecycler open(int type) {
            NettyRecycler pool = new NettyRecycler();
            pool.open(EightRecycledTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfBlockingQueuePool extends EightPools<BlockingQueuePool> {
        @Override
        BlockingQueuePool open(int type) {
            BlockingQueuePool pool = new BlockingQueuePool();
            pool.open(ROW, EightTypes.MAKERS.get(type));
            return pool;
        }
    }

    @State(Scope.Benchmark)
    public static class OfClassicPool extends EightPools<ClassicPool> {
        @Override
        ClassicPool open(int type) {
            ClassicPool pool = new ClassicPool();
            pool.open(ROW, EightTypes.MAKERS.get(type));
            return pool;
        }
    }
}
