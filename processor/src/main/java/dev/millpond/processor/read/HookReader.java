package dev.millpond.processor.read;

import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.element.AnnotationReader;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.Substitution;
import dev.millpond.processor.element.ThrownTypesReader;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.HookParameters;
import dev.millpond.processor.model.MethodLabel;
import dev.millpond.processor.report.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads the methods that the pool calls, the inherited ones with them. */
final class HookReader {

    private static final String CLOSE = "close";
    private static final Set<String> UNCHECKED_BOUNDS = Set.of("java.lang.Throwable", "java.lang.Exception");

    private final Environment environment;
    private final TypeElement pooled;
    private final PooledType pooledType;
    private final TypeUseReader types;
    private final WhenUnknown unknown;
    private final ThrownTypesReader thrown;
    private final HookParametersReader parametersReader;
    private final Position annotation;

    HookReader(
            Environment environment,
            TypeElement pooled,
            PooledType pooledType,
            TypeUseReader types,
            WhenUnknown unknown,
            ThrownTypesReader thrown,
            Position annotation) {
        this.environment = environment;
        this.pooled = pooled;
        this.pooledType = pooledType;
        this.types = types;
        this.unknown = unknown;
        this.thrown = thrown;
        this.parametersReader = new HookParametersReader(environment, pooledType, types);
        this.annotation = annotation;
    }

    /**
     * Reads them.
     *
     * @param methods the methods of the class that bears {@code @Pooled}
     * @param methodsOfObject those of the pooled objects
     */
    List<HookModel> read(List<MethodGroup> methods, List<MethodGroup> methodsOfObject) throws UnresolvedException {
        List<HookModel> hooks = new ArrayList<>();
        for (HookKind kind : HookKind.values()) {
            List<HookModel> ofKind = new ArrayList<>();
            for (MethodGroup method : methods) {
                Optional<Position> mark = method.positionOf(kind.annotation().canonicalName());
                if (mark.isPresent()) {
                    ofKind.add(read(method, kind, target(method), mark.get()));
                }
            }
            ofKind.sort(Comparator.comparingInt(hook -> -hook.parameters().depth()));
            hooks.addAll(ofKind);
        }
        if (hooks.stream().noneMatch(hook -> hook.kind() == HookKind.DESTROY)) {
            Optional<MethodGroup> close = close(methodsOfObject);
            if (close.isPresent()) {
                hooks.add(read(close.get(), HookKind.DESTROY, HookModel.Target.OBJECT, annotation));
            }
        }
        return hooks;
    }

    /** Returns what the hooks that precede a lease may throw. */
    List<TypeMirror> thrownToCallers(List<MethodGroup> methods) {
        List<TypeMirror> thrownTypes = new ArrayList<>();
        for (MethodGroup method : methods) {
            if (method.positionOf(KnownTypes.VALIDATE.canonicalName()).isPresent()
                    || method.positionOf(KnownTypes.ACTIVATE.canonicalName()).isPresent()) {
                thrownTypes.addAll(thrownBy(method.method(), target(method)));
            }
        }
        return thrownTypes;
    }

    private HookModel.Target target(MethodGroup method) {
        if (method.has(Modifier.STATIC)) {
            return HookModel.Target.CLASS;
        }
        return pooledType.element().equals(pooled) ? HookModel.Target.OBJECT : HookModel.Target.FACTORY;
    }

    /** Finds the method that closes the object, if its class says that objects are to be closed. */
    private Optional<MethodGroup> close(List<MethodGroup> methods) {
        TypeMirror closeable =
                environment.elements().getTypeElement("java.lang.AutoCloseable").asType();
        return environment.types().isSubtype(pooledType.type(), closeable)
                ? methods.stream()
                        .filter(method -> method.isNamed(CLOSE) && method.takesNothing())
                        .findFirst()
                : Optional.empty();
    }

    private HookModel read(MethodGroup group, HookKind kind, HookModel.Target target, Position mark)
            throws UnresolvedException {
        ExecutableElement method = group.method();
        boolean isOwn = Environment.outermost(method).equals(Environment.outermost(pooled));
        AnnotationMirror mirror = mark.annotation();
        if (mirror != null) {
            unknown.valuesOf(mirror);
        }
        Element marked = mark.element();
        String label = label(group);
        HookParameters parameters = parametersReader.read(method, asMember(method, target), kind, target);
        return new HookModel(
                kind,
                method.getSimpleName().toString(),
                label,
                target,
                group.has(Modifier.PRIVATE),
                isAccessible(group),
                group.declaredIn().element().equals(pooled),
                parameters,
                returnType(method),
                thrown.read(thrownBy(method, target)),
                types.deprecation(method).and(parameters.traits()),
                isOwn ? mark : annotation,
                kind == HookKind.VALIDATE && mirror != null && marked != null
                        ? Optional.of(AttributesReader.validation(new AnnotationReader(marked, mirror)))
                        : Optional.empty());
    }

    private boolean isAccessible(MethodGroup group) {
        return group.has(Modifier.PUBLIC) || environment.isSamePackage(group.method(), pooled);
    }

    /** What a call throws. The compiler infers a method's own type variables: unchecked where their bounds allow it. */
    private List<TypeMirror> thrownBy(ExecutableElement method, HookModel.Target target) {
        List<TypeMirror> thrownTypes = new ArrayList<>();
        for (TypeMirror type : asMember(method, target).getThrownTypes()) {
            if (type instanceof TypeVariable variable
                    && method.equals(variable.asElement().getEnclosingElement())) {
                TypeMirror bound = environment.types().erasure(variable);
                if (!UNCHECKED_BOUNDS.contains(bound.toString())) {
                    thrownTypes.add(bound);
                }
            } else {
                thrownTypes.add(type);
            }
        }
        return thrownTypes;
    }

    private ExecutableType asMember(ExecutableElement method, HookModel.Target target) {
        DeclaredType owner = target == HookModel.Target.OBJECT ? pooledType.type() : (DeclaredType) pooled.asType();
        return (ExecutableType) environment.types().asMemberOf(owner, method);
    }

    /** A type as messages call it, without the annotations that it may bear. */
    private static String returnType(ExecutableElement method) {
        TypeKind kind = method.getReturnType().getKind();
        return kind.isPrimitive() || kind == TypeKind.VOID
                ? kind.name().toLowerCase(Locale.ROOT)
                : method.getReturnType().toString();
    }

    private String label(MethodGroup group) throws UnresolvedException {
        List<TypeName> parameters = new ArrayList<>();
        for (VariableElement parameter : group.method().getParameters()) {
            types.read(parameter.asType(), Substitution.NONE); // to learn whether it is known
            parameters.add(TypeName.get(environment.types().erasure(parameter.asType())));
        }
        String name = group.method().getSimpleName().toString();
        TypeElement owner = group.declaredIn().element();
        boolean isOwn = owner.equals(pooled) || owner.equals(pooledType.element());
        return (isOwn ? "" : owner.getSimpleName() + ".") + MethodLabel.of(name, parameters);
    }
}
