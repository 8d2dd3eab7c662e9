package dev.millpond.processor.read;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.Substitution;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.HookParameters;
import dev.millpond.processor.model.HookParameters.Argument;
import dev.millpond.processor.model.TypeTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads what hooks take: which of the things that the pool has, and whether it is those. */
final class HookParametersReader {

    private final Environment environment;
    private final PooledType pooledType;
    private final TypeUseReader types;

    HookParametersReader(Environment environment, PooledType pooledType, TypeUseReader types) {
        this.environment = environment;
        this.pooledType = pooledType;
        this.types = types;
    }

    /**
     * Reads them.
     *
     * @param member the method as a member of the class that is asked for it
     */
    HookParameters read(ExecutableElement method, ExecutableType member, HookKind kind, HookModel.Target target)
            throws UnresolvedException {
        List<? extends TypeMirror> taken = member.getParameterTypes();
        List<Argument> arguments = arguments(kind, target, taken.size());
        boolean areFitting = taken.size() == arguments.size();
        for (int i = 0; areFitting && i < taken.size(); i++) {
            areFitting = isFitting(taken.get(i), arguments.get(i), method);
        }
        if (kind != HookKind.FATAL || !areFitting) {
            return new HookParameters(areFitting, arguments, Optional.empty(), 0, TypeTraits.NONE);
        }
        DeclaredType failure = (DeclaredType) taken.get(taken.size() - 1);
        return new HookParameters(
                true,
                arguments,
                Optional.of(ClassName.get((TypeElement) failure.asElement())),
                depth(failure),
                types.read(failure, Substitution.NONE).traits());
    }

    /** The exception, and the point, are of interest beside the object and after it. */
    private static List<Argument> arguments(HookKind kind, HookModel.Target target, int count) {
        List<Argument> arguments = new ArrayList<>();
        if (target != HookModel.Target.OBJECT && (kind != HookKind.FATAL || count > 1)) {
            arguments.add(Argument.OBJECT);
        }
        if (kind == HookKind.FATAL) {
            arguments.add(Argument.FAILURE);
        } else if (kind == HookKind.VALIDATE && count > arguments.size()) {
            arguments.add(Argument.POINT);
        }
        return arguments;
    }

    private boolean isFitting(TypeMirror parameter, Argument argument, ExecutableElement method) {
        return switch (argument) {
            case OBJECT -> takesObject(parameter, method);
            case POINT ->
                parameter instanceof DeclaredType type
                        && ((TypeElement) type.asElement())
                                .getQualifiedName()
                                .contentEquals(KnownTypes.VALIDATION_POINT.canonicalName());
            case FAILURE -> parameter instanceof DeclaredType && isThrowable(parameter);
        };
    }

    private boolean takesObject(TypeMirror parameter, ExecutableElement method) {
        Types compiler = environment.types();
        return method.getTypeParameters().isEmpty()
                ? compiler.isSubtype(pooledType.type(), parameter)
                : compiler.isSubtype(compiler.erasure(pooledType.type()), compiler.erasure(parameter));
    }

    private boolean isThrowable(TypeMirror type) {
        TypeMirror throwable =
                environment.elements().getTypeElement("java.lang.Throwable").asType();
        return environment.types().isSubtype(type, throwable);
    }

    private int depth(DeclaredType type) {
        int depth = 0;
        TypeMirror current = type;
        while (current instanceof DeclaredType declared) {
            depth++;
            current = ((TypeElement) declared.asElement()).getSuperclass();
        }
        return depth;
    }
}
