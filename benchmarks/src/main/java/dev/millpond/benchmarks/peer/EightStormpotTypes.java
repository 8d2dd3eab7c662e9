package dev.millpond.benchmarks.peer;

import java.util.List;
import java.util.function.Function;
import stormpot.Slot;

/** Eight types of things for Stormpot. */
final class EightStormpotTypes {

    static final List<Function<Slot, StormpotThing>> MAKERS =
            List.of(A::new, B::new, C::new, D::new, E::new, F::new, G::new, H::new);

    private EightStormpotTypes() {}

    private static final class A extends StormpotThing {
        A(Slot slot) {
            super(slot);
        }
    }

    private static final class B extends StormpotThing {
        B(Slot slot) {
            super(slot);
        }
    }

    private static final class C extends StormpotThing {
        C(Slot slot) {
            super(slot);
        }
    }

    private static final class D extends StormpotThing {
        D(Slot slot) {
            super(slot);
        }
    }

    private static final class E extends StormpotThing {
        E(Slot slot) {
            super(slot);
        }
    }

    private static final class F extends StormpotThing {
        F(Slot slot) {
            super(slot);
        }
    }

    private static final class G extends StormpotThing {
        G(Slot slot) {
            super(slot);
        }
    }

    private static final class H extends StormpotThing {
        H(Slot slot) {
            super(slot);
        }
    }
}
