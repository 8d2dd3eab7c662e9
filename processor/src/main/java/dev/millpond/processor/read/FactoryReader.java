package dev.millpond.processor.read;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.element.HierarchyReader;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.Substitution;
import dev.millpond.processor.element.ThrownTypesReader;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.CreateModel;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.ParameterModel;
import dev.millpond.processor.model.PooledClass;
import dev.millpond.processor.model.PooledObject;
import dev.millpond.processor.model.ThrownTypes;
import dev.millpond.processor.model.TypeUse;
import dev.millpond.processor.report.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a class that makes objects of another type by methods that bear {@code @Create}. */
final class FactoryReader {

    private final Environment environment;
    private final TypeElement pooled;
    private final TypeUseReader types;
    private final WhenUnknown unknown;
    private final OpenTypeArguments open;
    private final List<MethodGroup> marked;

    FactoryReader(
            Environment environment,
            TypeElement pooled,
            TypeUseReader types,
            WhenUnknown unknown,
            List<MethodGroup> methods) {
        this.environment = environment;
        this.pooled = pooled;
        this.types = types;
        this.unknown = unknown;
        this.open = new OpenTypeArguments(environment);
        this.marked = methods.stream()
                .filter(method ->
                        method.positionOf(KnownTypes.CREATE.canonicalName()).isPresent())
                .toList();
    }

    boolean isFactory() {
        return !marked.isEmpty();
    }

    /** Reads what the first of the methods makes; where no pool can be made of it, something that stands for it. */
    PooledType pooledType() throws UnresolvedException {
        ExecutableElement method = marked.get(0).method();
        TypeMirror declared = asMember(method).getReturnType();
        if (WhenUnknown.is(declared)) {
            types.read(declared, Substitution.NONE);
            unknown.type(declared.toString());
        }
        TypeMirror returned = open.close(method, declared);
        if (returned.getKind() != TypeKind.DECLARED) {
            return PooledType.of(environment.elements().getTypeElement("java.lang.Object"));
        }
        DeclaredType type = (DeclaredType) returned;
        TypeElement element = (TypeElement) type.asElement();
        return new PooledType(element, type, HierarchyReader.arguments(type, Substitution.NONE, types));
    }

    FactoryModel read(
            PooledClass factory, ThrownTypesReader thrown, Position annotation, List<MethodGroup> methodsOfObject)
            throws UnresolvedException {
        List<CreateModel> creates = new ArrayList<>();
        for (MethodGroup group : marked) {
            creates.add(read(group, thrown, annotation));
        }
        return new FactoryModel(
                new ParameterModel(FactoryModel.NAME, factory.type(), List.of(), List.of()),
                creates,
                markedConstructors(),
                noArguments(thrown),
                StrayHooks.of(pooledType().element(), methodsOfObject));
    }

    private List<Position> markedConstructors() {
        return ElementFilter.constructorsIn(pooled.getEnclosedElements()).stream()
                .flatMap(constructor -> Environment.annotation(constructor, KnownTypes.CREATE.canonicalName())
                        .map(mirror -> Position.at(constructor, mirror))
                        .stream())
                .toList();
    }

    List<? extends TypeMirror> thrownTypes() {
        return thrownBy(marked.get(0).method());
    }

    private List<? extends TypeMirror> thrownBy(ExecutableElement method) {
        return open.closeThrown(method, asMember(method).getThrownTypes());
    }

    private CreateModel read(MethodGroup group, ThrownTypesReader thrown, Position annotation)
            throws UnresolvedException {
        ExecutableElement method = group.method();
        boolean isOwn = Environment.outermost(method).equals(Environment.outermost(pooled));
        TypeMirror returned = asMember(method).getReturnType();
        return new CreateModel(
                method.getSimpleName().toString(),
                label(group),
                group.has(Modifier.STATIC),
                group.has(Modifier.PRIVATE),
                group.has(Modifier.PUBLIC) || environment.isSamePackage(method, pooled),
                !method.getTypeParameters().isEmpty(),
                group.takesNothing(),
                returned.toString(),
                objection(returned),
                thrown.read(thrownBy(method)),
                types.deprecation(method),
                isOwn ? group.positionOf(KnownTypes.CREATE.canonicalName()).orElse(annotation) : annotation);
    }

    private String label(MethodGroup group) {
        TypeElement owner = group.declaredIn().element();
        String name = group.method().getSimpleName() + (group.takesNothing() ? "()" : "(…)");
        return (owner.equals(pooled) ? "" : owner.getSimpleName() + ".") + name;
    }

    private Optional<String> objection(TypeMirror returned) {
        if (!(returned instanceof DeclaredType type)) {
            return Optional.of(
                    switch (returned.getKind()) {
                        case TYPEVAR -> "which may stand for any type: return a class or an interface";
                        case ARRAY -> "of which no pool can be made: return a class that holds one";
                        default -> "of which no pool can be made: return a class or an interface";
                    });
        }
        if (type.asElement().equals(pooled)) {
            return Optional.of("which is its own class: mark a constructor with @Create instead");
        }
        if (!OpenTypeArguments.hasWildcards(type)) {
            return Optional.empty();
        }
        return Optional.of(
                open.areArgumentsExpressible(type)
                        ? "which leaves the type of the objects open: give it exact type arguments"
                        : "whose type argument has no name: return a subclass that needs none, or "
                                + type.asElement().getSimpleName() + " without type arguments");
    }

    private Optional<FactoryModel.NoArguments> noArguments(ThrownTypesReader thrown) throws UnresolvedException {
        if (pooled.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.empty();
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(pooled.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
                ThrownTypes types = thrown.read(constructor.getThrownTypes());
                return types.stranger().isEmpty() && types.inaccessible().isEmpty()
                        ? Optional.of(new FactoryModel.NoArguments(types, this.types.deprecation(constructor)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private ExecutableType asMember(ExecutableElement method) {
        return (ExecutableType) environment.types().asMemberOf((DeclaredType) pooled.asType(), method);
    }

    /** Returns what stands for a type that cannot be named. */
    PooledObject object(PooledType pooledType) throws UnresolvedException {
        TypeUse use = types.read(pooledType.type(), Substitution.NONE);
        return pooledType.model(
                use.traits().isAccessible() ? use.name().withoutAnnotations() : ClassName.OBJECT,
                use.traits(),
                environment);
    }
}
