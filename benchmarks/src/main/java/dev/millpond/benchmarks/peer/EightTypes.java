package dev.millpond.benchmarks.peer;

import dev.millpond.Pooled;
import java.util.List;
import java.util.function.Supplier;

/** Eight types of things, with their generated pools. */
public final class EightTypes {

    static final List<Supplier<Thing>> MAKERS = List.of(A::new, B::new, C::new, D::new, E::new, F::new, G::new, H::new);

    private EightTypes() {}

    @Pooled(maxSize = 10)
    public static final class A extends Thing {}

    @Pooled(maxSize = 10)
    public static final class B extends Thing {}

    @Pooled(maxSize = 10)
    public static final class C extends Thing {}

    @Pooled(maxSize = 10)
    public static final class D extends Thing {}

    @Pooled(maxSize = 10)
    public static final class E extends Thing {}

    @Pooled(maxSize = 10)
    public static final class F extends Thing {}

    @Pooled(maxSize = 10)
    public static final class G extends Thing {}

    @Pooled(maxSize = 10)
    public static final class H extends Thing {}
}
