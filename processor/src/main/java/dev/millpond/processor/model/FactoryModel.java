package dev.millpond.processor.model;

import dev.millpond.processor.report.Position;
import java.util.List;
import java.util.Optional;

/**
 * A class that bears {@code @Pooled} and makes objects of another type.
 *
 * @param parameter the factory, as pools take it
 * @param creates its methods that bear {@code @Create}, the one that is used first
 * @param markedConstructors where constructors of it bear {@code @Create} as well, which is a mistake
 * @param noArguments its constructor without parameters, if the pool can call it
 * @param strangeHooks the hooks that the class of the objects has, which are not those of the factory
 */
public record FactoryModel(
        ParameterModel parameter,
        List<CreateModel> creates,
        List<Position> markedConstructors,
        Optional<NoArguments> noArguments,
        List<StrangeHook> strangeHooks) {

    public static final String NAME = "factory";

    /**
     * A constructor that the pool calls where it is given no factory.
     *
     * @param thrown what it declares to throw
     * @param traits what is to be known of calling it
     */
    public record NoArguments(ThrownTypes thrown, TypeTraits traits) {}

    /**
     * A hook that the pool does not call, because it belongs to the object.
     *
     * @param kind what it is
     * @param name the class and the method
     */
    public record StrangeHook(HookKind kind, String name) {}

    /** Returns the method that makes the objects. */
    public CreateModel create() {
        return creates.get(0);
    }
}
