package dev.millpond.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.List;
import java.util.Optional;

/**
 * A class that bears {@code @Pooled}, with everything its pool needs, as it was found: nothing is judged yet.
 *
 * @param pooled the class
 * @param object what the pooled objects are
 * @param factory how the class makes objects of another type, if it does; else they are its own
 * @param names the names of what is generated
 * @param attributes what {@code @Pooled} says
 * @param settings what it means
 * @param constructors its constructors, if it is no factory: the marked ones, else those the pool could call, else all
 * @param hooks the methods that the pool calls
 * @param thrown what making and readying an object may throw
 * @param scope what generated code may rely on
 */
public record PoolModel(
        PooledClass pooled,
        PooledObject object,
        Optional<FactoryModel> factory,
        PoolNames names,
        PooledAttributes attributes,
        Settings settings,
        List<ConstructorModel> constructors,
        List<HookModel> hooks,
        ThrownTypes thrown,
        Scope scope) {

    /** Returns the constructor that makes the objects; the first, where there is no other reason to choose. */
    public Optional<ConstructorModel> constructor() {
        return constructors.stream().findFirst();
    }

    /** Returns what a pool is made with: the factory, or what each object is made with. */
    public List<ParameterModel> parameters() {
        if (factory.isPresent()) {
            return needsFactory() ? List.of(factory.get().parameter()) : List.of();
        }
        return constructor().map(ConstructorModel::parameters).orElse(List.of());
    }

    /** Tells whether the pool calls anything on a factory, and not only static methods. */
    private boolean needsFactory() {
        return factory.filter(present -> !present.create().isStatic()).isPresent()
                || hooks.stream().anyMatch(hook -> hook.target() == HookModel.Target.FACTORY);
    }

    /** Returns the constructor of the factory that is called where no factory is given, if there is one. */
    public Optional<FactoryModel.NoArguments> factoryConstructor() {
        return factory.filter(present -> needsFactory()).flatMap(FactoryModel::noArguments);
    }

    /** Returns what making an object may throw. */
    public List<TypeName> thrownByCreation() {
        return factory.map(present -> present.create().thrown())
                .or(() -> constructor().map(ConstructorModel::thrown))
                .map(ThrownTypes::names)
                .orElse(List.of());
    }

    /** Tells whether there is a type of which a lease can have the methods. */
    public boolean isObjectTypeUsable() {
        return pooled.traits().isAccessible()
                && object.traits().isAccessible()
                && !object.name().equals(ClassName.OBJECT); // which stands for what is no class
    }

    /** Tells whether code anywhere can name what is generated. */
    public boolean isPublic() {
        return pooled.isPublic() && (factory.isEmpty() || object.traits().isPublic());
    }

    /** Tells whether a lease calls something on the factory. */
    public boolean leaseNeedsFactory() {
        return hooks.stream().filter(this::isCalledByLease).anyMatch(hook -> hook.target() == HookModel.Target.FACTORY);
    }

    private boolean isCalledByLease(HookModel hook) {
        return switch (hook.kind()) {
            case FATAL, PASSIVATE -> true;
            case VALIDATE -> validatesAt(Validation.RELEASE);
            default -> false;
        };
    }

    /** Returns the type of the leases. */
    public TypeName leaseType() {
        return names.lease().equals(KnownTypes.LEASE)
                ? ParameterizedTypeName.get(KnownTypes.LEASE, object.type())
                : pooled.parameterized(names.lease());
    }

    /** Returns the same with leases that have no type of their own, for a stub where their name is taken. */
    public PoolModel withoutLease() {
        PoolNames fewer = new PoolNames(names.pool(), KnownTypes.LEASE);
        return new PoolModel(pooled, object, factory, fewer, attributes, settings, constructors, hooks, thrown, scope);
    }

    /** Tells whether it is where the compiler accepts no generated class. */
    public boolean isInUnnamedPackageOfModule() {
        return scope.isInModule() && pooled.name().packageName().isEmpty();
    }

    public Optional<HookModel> hook(HookKind kind) {
        return hooks(kind).stream().findFirst();
    }

    public List<HookModel> hooks(HookKind kind) {
        return hooks.stream().filter(hook -> hook.kind() == kind).toList();
    }

    public boolean has(HookKind kind) {
        return hook(kind).isPresent();
    }

    /** Returns when objects are validated, if they are. */
    public Optional<Validation> validation() {
        return hook(HookKind.VALIDATE).flatMap(HookModel::validation);
    }

    public boolean validatesAt(String point) {
        return validation().filter(validation -> validation.isAt(point)).isPresent();
    }

    /** Tells whether an idle object needs a look before it is lent. */
    public boolean readies() {
        return has(HookKind.VALIDATE) || has(HookKind.ACTIVATE); // when objects are validated, builders can change
    }

    /** Tells whether something is to be done with an object that comes back. */
    public boolean attendsReturns() {
        return validatesAt(Validation.RELEASE) || has(HookKind.PASSIVATE);
    }

    /**
     * Tells whether it matters what using an object throws: a hook judges it, or the object would not be validated anyway before
     * it is lent again.
     */
    public boolean watchesFailures() {
        return has(HookKind.FATAL)
                || validation()
                        .filter(validation -> !validation.isUnconditional())
                        .isPresent();
    }
}
