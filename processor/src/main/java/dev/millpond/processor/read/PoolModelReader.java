package dev.millpond.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.element.AnnotationCopier;
import dev.millpond.processor.element.HierarchyReader;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.MethodGroupReader;
import dev.millpond.processor.element.MissingTypes;
import dev.millpond.processor.element.NullnessReader;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.ScopeReader;
import dev.millpond.processor.element.SignatureReader;
import dev.millpond.processor.element.Substitution;
import dev.millpond.processor.element.Supertype;
import dev.millpond.processor.element.ThrownTypesReader;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.fields.MutableFields;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PoolNames;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.model.PooledClass;
import dev.millpond.processor.model.Settings;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.surface.SurfaceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Reads one class that bears {@code @Pooled}. */
public final class PoolModelReader {

    private final CompilationContext context;
    private final Environment environment;
    private final TypeElement pooled;
    private final PooledAttributes attributes;
    private final WhenUnknown unknown;
    private final TypeUseReader types;
    private final SignatureReader signatures;
    private final PoolNames names;
    private final FactoryReader factory;
    private final PooledType pooledType;
    private final MissingTypes missing;
    private final List<Supertype> hierarchy;
    private final List<MethodGroup> methods;
    private final List<MethodGroup> methodsOfObject;

    public PoolModelReader(
            CompilationContext context,
            TypeElement pooled,
            PooledAttributes attributes,
            PoolNames names,
            WhenUnknown unknown)
            throws UnresolvedException {
        this.context = context;
        this.environment = context.environment();
        this.pooled = pooled;
        this.attributes = attributes;
        this.names = names;
        this.unknown = unknown;
        this.types = new TypeUseReader(environment, pooled, context.generatedTypes(), unknown);
        this.signatures = new SignatureReader(
                environment, pooled, types, new AnnotationCopier(types, new NullnessReader(environment, pooled)));
        PooledType own = PooledType.of(pooled);
        this.missing = new MissingTypes(context.sourceTypes());
        List<Supertype> ownHierarchy = HierarchyReader.read(own, types, unknown, missing);
        this.methods = new MethodGroupReader(environment, own, missing).read(ownHierarchy);
        this.factory = new FactoryReader(environment, pooled, types, unknown, methods);
        this.pooledType = factory.isFactory() ? factory.pooledType() : own;
        this.hierarchy = factory.isFactory() ? HierarchyReader.read(pooledType, types, unknown, missing) : ownHierarchy;
        this.methodsOfObject =
                factory.isFactory() ? new MethodGroupReader(environment, pooledType, missing).read(hierarchy) : methods;
    }

    /** Reads what the pool needs. */
    public PoolModel readPool() throws UnresolvedException {
        PooledClass pooledClass = pooledClass();
        ThrownTypesReader thrown = new ThrownTypesReader(environment, types);
        HookReader hookReader =
                new HookReader(environment, pooled, pooledType, types, unknown, thrown, attributes.position());
        ConstructorReader constructorReader = new ConstructorReader(pooled, types, signatures, thrown);
        boolean isFactory = factory.isFactory();
        List<TypeMirror> thrownToCallers =
                new ArrayList<>(isFactory ? factory.thrownTypes() : constructorReader.thrownTypes());
        thrownToCallers.addAll(hookReader.thrownToCallers(methods));
        return new PoolModel(
                pooledClass,
                isFactory
                        ? factory.object(pooledType)
                        : pooledType.model(pooledClass.type(), pooledClass.traits(), environment),
                isFactory
                        ? Optional.of(factory.read(pooledClass, thrown, attributes.position(), methodsOfObject))
                        : Optional.empty(),
                names,
                attributes,
                Settings.of(attributes),
                isFactory ? List.of() : constructorReader.read(),
                hookReader.read(methods, methodsOfObject),
                thrown.read(thrownToCallers),
                new ScopeReader(environment).read(pooled, auxiliaryClasses()));
    }

    private List<String> auxiliaryClasses() {
        return Stream.of(pooled, pooledType.element())
                .filter(context.sources()::isAuxiliary)
                .map(type -> Environment.outermost(type).getSimpleName().toString())
                .distinct()
                .toList();
    }

    /** Reads what the lease needs besides. */
    public LeaseSurface readSurface(PoolModel model) throws UnresolvedException {
        return new SurfaceReader(environment, pooledType, types, signatures, missing)
                .read(hierarchy, methodsOfObject, model);
    }

    private PooledClass pooledClass() throws UnresolvedException {
        List<TypeTraits> traits = new ArrayList<>(List.of(types.traitsOf(pooled)));
        List<TypeVariableName> variables = new ArrayList<>();
        for (TypeParameterElement variable : pooled.getTypeParameters()) {
            variables.add(signatures.variable(variable, Substitution.NONE, traits));
        }
        TypeTraits own = types.traitsOf(pooled);
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
                environment
                        .visibleFrom(
                                pooled,
                                Environment.outermost(pooled).getQualifiedName().toString())
                        .isPresent(),
                TypeTraits.all(traits),
                new MutableFields(context.fieldChanges(), pooled, methods).first(),
                attributes.position());
    }
}
