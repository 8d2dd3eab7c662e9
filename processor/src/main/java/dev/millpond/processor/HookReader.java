package dev.millpond.processor;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Reads the methods that the pool calls, the inherited ones with them. */
final class HookReader {

    private static final String CLOSE = "close";
    private static final Set<String> UNCHECKED_BOUNDS = Set.of("java.lang.Throwable", "java.lang.Exception");

    private final Environment environment;
    private final TypeElement pooled;
    private final TypeUseReader types;
    private final ThrownTypesReader thrown;
    private final Caret annotation;

    HookReader(
            Environment environment,
            TypeElement pooled,
            TypeUseReader types,
            ThrownTypesReader thrown,
            Caret annotation) {
        this.environment = environment;
        this.pooled = pooled;
        this.types = types;
        this.thrown = thrown;
        this.annotation = annotation;
    }

    List<HookModel> read(List<MethodGroup> methods) throws UnresolvedTypeException {
        List<HookModel> hooks = new ArrayList<>();
        for (HookKind kind : HookKind.values()) {
            for (MethodGroup method : methods) {
                Optional<Caret> mark = method.caretOf(kind.annotation().canonicalName());
                if (mark.isPresent()) {
                    hooks.add(read(method, kind, mark.get()));
                }
            }
        }
        if (hooks.stream().noneMatch(hook -> hook.kind() == HookKind.DESTROY)) {
            Optional<MethodGroup> close = close(methods);
            if (close.isPresent()) {
                hooks.add(read(close.get(), HookKind.DESTROY, annotation));
            }
        }
        return hooks;
    }

    /** Returns what the hooks that precede a lease may throw. */
    List<TypeMirror> thrownToCallers(List<MethodGroup> methods) {
        List<TypeMirror> thrownTypes = new ArrayList<>();
        for (MethodGroup method : methods) {
            if (method.caretOf(KnownTypes.VALIDATE.canonicalName()).isPresent()
                    || method.caretOf(KnownTypes.ACTIVATE.canonicalName()).isPresent()) {
                thrownTypes.addAll(thrownBy(method.method()));
            }
        }
        return thrownTypes;
    }

    List<Caret> createMethods(List<MethodGroup> methods) {
        return methods.stream()
                .filter(method -> method.declaredIn().element().equals(pooled))
                .flatMap(method -> method.caretOf(KnownTypes.CREATE.canonicalName()).stream())
                .toList();
    }

    /** Finds the method that closes the object, if its class says that objects are to be closed. */
    private Optional<MethodGroup> close(List<MethodGroup> methods) {
        TypeMirror closeable =
                environment.elements().getTypeElement("java.lang.AutoCloseable").asType();
        return environment.types().isSubtype(pooled.asType(), closeable)
                ? methods.stream()
                        .filter(method -> method.isNamed(CLOSE) && method.takesNothing())
                        .findFirst()
                : Optional.empty();
    }

    private HookModel read(MethodGroup group, HookKind kind, Caret mark) throws UnresolvedTypeException {
        ExecutableElement method = group.method();
        boolean isOwn = Environment.outermost(method).equals(Environment.outermost(pooled));
        AnnotationMirror mirror = mark.annotation();
        return new HookModel(
                kind,
                method.getSimpleName().toString(),
                label(group),
                group.has(Modifier.STATIC),
                group.has(Modifier.PRIVATE),
                isAccessible(group),
                group.declaredIn().element().equals(pooled),
                hasFittingParameters(method),
                returnType(method),
                thrown.read(thrownBy(method)),
                types.deprecation(method),
                isOwn ? mark : annotation,
                kind == HookKind.VALIDATE && mirror != null
                        ? Optional.of(ValidateAttributes.read(new AnnotationReader(mark.element(), mirror)))
                        : Optional.empty());
    }

    private boolean isAccessible(MethodGroup group) {
        return group.has(Modifier.PUBLIC) || environment.isSamePackage(group.method(), pooled);
    }

    private boolean hasFittingParameters(ExecutableElement method) throws UnresolvedTypeException {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return method.getParameters().isEmpty();
        }
        if (method.getParameters().size() != 1) {
            return false;
        }
        TypeMirror parameter = method.getParameters().get(0).asType();
        types.read(parameter, Substitution.NONE);
        Types compiler = environment.types();
        return method.getTypeParameters().isEmpty()
                ? compiler.isSubtype(pooled.asType(), parameter)
                : compiler.isSubtype(compiler.erasure(pooled.asType()), compiler.erasure(parameter));
    }

    /** What a call throws. The compiler infers a method's own type variables: unchecked where their bounds allow it. */
    private List<TypeMirror> thrownBy(ExecutableElement method) {
        List<TypeMirror> thrownTypes = new ArrayList<>();
        for (TypeMirror type : asMember(method).getThrownTypes()) {
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

    private ExecutableType asMember(ExecutableElement method) {
        return (ExecutableType) environment.types().asMemberOf((DeclaredType) pooled.asType(), method);
    }

    /** A type as messages call it, without the annotations that it may bear. */
    private static String returnType(ExecutableElement method) {
        TypeKind kind = method.getReturnType().getKind();
        return kind.isPrimitive() || kind == TypeKind.VOID
                ? kind.name().toLowerCase(Locale.ROOT)
                : method.getReturnType().toString();
    }

    private String label(MethodGroup group) throws UnresolvedTypeException {
        List<TypeName> parameters = new ArrayList<>();
        for (VariableElement parameter : group.method().getParameters()) {
            types.read(parameter.asType(), Substitution.NONE); // to learn whether it is known
            parameters.add(TypeName.get(environment.types().erasure(parameter.asType())));
        }
        String name = group.method().getSimpleName().toString();
        TypeElement owner = group.declaredIn().element();
        return (owner.equals(pooled) ? "" : owner.getSimpleName() + ".") + JavadocText.label(name, parameters);
    }
}
