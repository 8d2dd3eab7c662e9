package dev.millpond.benchmarks.peer;

import java.util.List;
import java.util.function.Supplier;

/** Eight types of things for HikariCP's bag. */
final class EightBagTypes {

    static final List<Supplier<BagThing>> MAKERS =
            List.of(A::new, B::new, C::new, D::new, E::new, F::new, G::new, H::new);

    private EightBagTypes() {}

    private static final class A extends BagThing {}

    private static final class B extends BagThing {}

    private static final class C extends BagThing {}

    private static final class D extends BagThing {}

    private static final class E extends BagThing {}

    private static final class F extends BagThing {}

    private static final class G extends BagThing {}

    private static final class H extends BagThing {}
}
