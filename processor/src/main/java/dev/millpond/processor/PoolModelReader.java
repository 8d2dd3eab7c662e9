package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Reads one class that bears {@code @Pooled}. */
final class PoolModelReader {

    private final Environment environment;
    private final TypeElement pooled;
    private final PooledAttributes attributes;
    private final TypeUseReader types;
    private final SignatureReader signatures;
    private final List<Supertype> hierarchy;
    private final List<MethodGroup> methods;

    PoolModelReader(Environment environment, TypeElement pooled, PooledAttributes attributes, PendingTypes pending)
            throws UnresolvedTypeException {
        this.environment = environment;
        this.pooled = pooled;
        this.attributes = attributes;
        this.types = new TypeUseReader(environment, pooled, pending);
        this.signatures = new SignatureReader(
                pooled, types, new AnnotationCopier(types, new NullnessReader(environment, pooled)));
        this.hierarchy = HierarchyReader.read(pooled, types);
        this.methods = new MethodGroupReader(environment, pooled).read(hierarchy);
    }

    /** Reads what the pool needs. */
    PoolModel readPool() throws UnresolvedTypeException {
        ThrownTypesReader thrown = new ThrownTypesReader(environment, types);
        HookReader hookReader = new HookReader(environment, pooled, types, thrown, attributes.caret());
        ConstructorReader constructorReader = new ConstructorReader(pooled, types, signatures, thrown);
        List<TypeMirror> thrownToCallers = new ArrayList<>(constructorReader.thrownTypes());
        thrownToCallers.addAll(hookReader.thrownToCallers(methods));
        return new PoolModel(
                pooledClass(),
                PoolNames.of(pooled, attributes.name().value()),
                attributes,
                constructorReader.read(),
                hookReader.createMethods(methods),
                hookReader.read(methods),
                thrown.read(thrownToCallers),
                new ScopeReader(environment).read(pooled));
    }

    /** Reads what the lease needs besides. */
    LeaseSurface readSurface(PoolModel model) throws UnresolvedTypeException {
        return new SurfaceReader(environment, pooled, types, signatures).read(hierarchy, methods, model);
    }

    private PooledClass pooledClass() throws UnresolvedTypeException {
        List<Traits> traits = new ArrayList<>(List.of(types.traitsOf(pooled)));
        List<TypeVariableName> variables = new ArrayList<>();
        for (TypeParameterElement variable : pooled.getTypeParameters()) {
            variables.add(signatures.variable(variable, Substitution.NONE, traits));
        }
        Traits own = types.traitsOf(pooled);
        boolean isNested = pooled.getNestingKind() == NestingKind.MEMBER;
        return new PooledClass(
                ClassName.get(pooled),
                variables,
                pooled.getKind(),
                pooled.getModifiers().contains(Modifier.ABSTRACT),
                isNested
                        && pooled.getKind() == ElementKind.CLASS
                        && !pooled.getModifiers().contains(Modifier.STATIC),
                own.isAccessible(),
                own.isPublic(),
                Traits.all(traits),
                attributes.caret());
    }
}
