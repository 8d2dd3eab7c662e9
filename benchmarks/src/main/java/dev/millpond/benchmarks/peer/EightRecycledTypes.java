package dev.millpond.benchmarks.peer;

import dev.millpond.benchmarks.peer.NettyRecycler.RecycledThing;
import io.netty.util.Recycler.Handle;
import java.util.List;
import java.util.function.Function;

/** Eight types of things for Netty's recycler. */
final class EightRecycledTypes {

    static final List<Function<Handle<RecycledThing>, RecycledThing>> MAKERS =
            List.of(A::new, B::new, C::new, D::new, E::new, F::new, G::new, H::new);

    private EightRecycledTypes() {}

    private static final class A extends RecycledThing {
        A(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class B extends RecycledThing {
        B(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class C extends RecycledThing {
        C(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class D extends RecycledThing {
        D(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class E extends RecycledThing {
        E(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class F extends RecycledThing {
        F(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class G extends RecycledThing {
        G(Handle<RecycledThing> handle) {
            super(handle);
        }
    }

    private static final class H extends RecycledThing {
        H(Handle<RecycledThing> handle) {
            super(handle);
        }
    }
}
