package dev.millpond.processor.surface;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.PreviewMarks;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.element.UncheckedCalls;
import dev.millpond.processor.model.TypeTraits;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells which warnings a forwarding method causes: by what it calls, and by what it overrides. */
final class ForwardingWarnings {

    private final TypeUseReader types;
    private final ErrorProneChecks errorProne;
    private final UncheckedCalls unchecked;

    ForwardingWarnings(Environment environment, PooledType pooledType, TypeUseReader types) {
        this.types = types;
        this.errorProne = new ErrorProneChecks(environment, pooledType);
        this.unchecked = new UncheckedCalls(environment, pooledType);
    }

    /** A deprecated method is forwarded by a deprecated one, which may use it; but not so before its removal. */
    TypeTraits ofCall(MethodGroup method) {
        TypeTraits deprecation = types.deprecation(method.method());
        TypeTraits others =
                errorProne.ofCall(method).and(unchecked.ofCall(method)).and(PreviewMarks.ofCall(method));
        return deprecation.warnings().contains("removal") ? others.and(deprecation) : others;
    }

    /**
     * The lease has these methods on its own: it overrides what an interface declares, and calls the object's, whichever of
     * them are deprecated.
     */
    TypeTraits ofOwn(List<MethodGroup> methods, LeaseInterfaces interfaces) {
        TypeTraits traits = TypeTraits.NONE;
        for (MethodGroup group : methods) {
            boolean isCalled = ForwardableMethods.isEquality(group)
                    ? interfaces.sayWhatIsEqual()
                    : ForwardableMethods.isOfEveryObject(group);
            if (isCalled) {
                traits = traits.and(types.deprecation(group.method()));
            }
            if (ForwardableMethods.isOfEveryObject(group) || ForwardableMethods.isClose(group)) {
                traits = traits.and(deprecationOf(group, interfaces.implemented()));
            }
        }
        return traits;
    }

    private TypeTraits deprecationOf(MethodGroup group, Set<TypeElement> implemented) {
        return TypeTraits.all(group.declarations().stream()
                .filter(declaration ->
                        implemented.contains(declaration.declaredIn().element()))
                .map(declaration -> types.deprecation(declaration.method()))
                .toList());
    }

    /**
     * A method that is not deprecated may implement one that is, as the user's does; before a removal, even one that is
     * deprecated causes the warning.
     *
     * @param implemented the interfaces that the lease implements
     */
    TypeTraits ofOverride(MethodGroup group, Set<TypeElement> implemented) {
        boolean isDeprecated = types.isDeprecated(group.method());
        TypeTraits traits = TypeTraits.NONE;
        for (MethodGroup.Declaration declaration : group.declarations()) {
            if (implemented.contains(declaration.declaredIn().element())) {
                ExecutableElement overridden = declaration.method();
                TypeTraits deprecation = types.deprecation(overridden);
                if (!overridden.equals(group.method())) {
                    traits = traits.and(unchecked.ofOverride(group.method(), overridden));
                }
                if (!isDeprecated || deprecation.warnings().contains("removal")) {
                    traits = traits.and(deprecation);
                }
            }
        }
        return traits;
    }
}
