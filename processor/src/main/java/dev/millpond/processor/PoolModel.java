package dev.millpond.processor;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A class that bears {@code @Pooled}, with everything its pool needs, as it was found: nothing is judged yet.
 *
 * @param pooled the class
 * @param names the names of what is generated
 * @param attributes what {@code @Pooled} says
 * @param constructors its constructors: the marked ones, else those the pool could call, else all
 * @param createMethods the methods that bear {@code @Create}
 * @param hooks the methods that the pool calls
 * @param thrown what making and readying an object may throw
 * @param scope what generated code may rely on
 */
record PoolModel(
        PooledClass pooled,
        PoolNames names,
        PooledAttributes attributes,
        List<ConstructorModel> constructors,
        List<Caret> createMethods,
        List<HookModel> hooks,
        ThrownTypes thrown,
        ScopeModel scope) {

    /** Returns the settings in effect. */
    Policy policy() {
        return Policy.of(attributes);
    }

    /** Returns the constructor that makes the objects; the first, where there is no other reason to choose. */
    Optional<ConstructorModel> constructor() {
        return constructors.stream().findFirst();
    }

    /** Returns the type of the leases. */
    TypeName leaseType() {
        return names.lease().equals(KnownTypes.LEASE)
                ? ParameterizedTypeName.get(KnownTypes.LEASE, pooled.type())
                : pooled.parameterized(names.lease());
    }

    /** Returns the same with leases that have no type of their own, for a stub where their name is taken. */
    PoolModel withoutLease() {
        PoolNames fewer = new PoolNames(names.pool(), KnownTypes.LEASE);
        return new PoolModel(pooled, fewer, attributes, constructors, createMethods, hooks, thrown, scope);
    }

    /** Tells whether it is where the compiler accepts no generated class. */
    boolean isInUnnamedPackageOfModule() {
        return scope.isInModule() && pooled.name().packageName().isEmpty();
    }

    Optional<HookModel> hook(HookKind kind) {
        return hooks.stream().filter(hook -> hook.kind() == kind).findFirst();
    }

    boolean has(HookKind kind) {
        return hook(kind).isPresent();
    }

    /** Returns when objects are validated, if they are. */
    Optional<Validation> validation() {
        return hook(HookKind.VALIDATE).flatMap(HookModel::validation).map(Validation::of);
    }

    boolean validatesAt(String point) {
        return validation().filter(validation -> validation.isAt(point)).isPresent();
    }

    /** Tells whether an idle object needs a look before it is lent. */
    boolean readies() {
        return validatesAt(Validation.ACQUIRE) || has(HookKind.ACTIVATE);
    }

    /** Tells whether something is to be done with an object that comes back. */
    boolean attendsReturns() {
        return validatesAt(Validation.RELEASE) || has(HookKind.PASSIVATE);
    }
}
