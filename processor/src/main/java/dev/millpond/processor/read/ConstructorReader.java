package dev.millpond.processor.read;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.element.AnnotationCopier;
import dev.millpond.processor.element.SignatureReader;
import dev.millpond.processor.element.Substitution;
import dev.millpond.processor.element.Supertype;
import dev.millpond.processor.element.ThrownTypesReader;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.ConstructorModel;
import dev.millpond.processor.model.SignatureModel;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.report.Position;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the constructors of the pooled class, and of those only the ones that may be called: others may not compile yet. */
final class ConstructorReader {

    private final TypeElement pooled;
    private final TypeUseReader types;
    private final SignatureReader signatures;
    private final ThrownTypesReader thrown;

    ConstructorReader(TypeElement pooled, TypeUseReader types, SignatureReader signatures, ThrownTypesReader thrown) {
        this.pooled = pooled;
        this.types = types;
        this.signatures = signatures;
        this.thrown = thrown;
    }

    List<ConstructorModel> read() throws UnresolvedException {
        List<ConstructorModel> constructors = new ArrayList<>();
        for (ExecutableElement constructor : candidates()) {
            constructors.add(read(constructor));
        }
        return constructors;
    }

    /** Returns what the constructor that makes the objects may throw. */
    List<? extends TypeMirror> thrownTypes() {
        List<ExecutableElement> candidates = candidates();
        return candidates.isEmpty() ? List.of() : candidates.get(0).getThrownTypes();
    }

    private List<ExecutableElement> candidates() {
        List<ExecutableElement> all = ElementFilter.constructorsIn(pooled.getEnclosedElements());
        List<ExecutableElement> marked = filter(all, ConstructorReader::isMarked);
        if (!marked.isEmpty()) {
            return marked;
        }
        List<ExecutableElement> callable = filter(all, constructor -> !isPrivate(constructor));
        return callable.isEmpty() ? all : callable;
    }

    private static List<ExecutableElement> filter(
            List<ExecutableElement> constructors, Predicate<ExecutableElement> condition) {
        return constructors.stream().filter(condition).toList();
    }

    private ConstructorModel read(ExecutableElement constructor) throws UnresolvedException {
        boolean isGeneric = !constructor.getTypeParameters().isEmpty();
        SignatureModel signature = signatures.read(
                constructor,
                new Supertype(pooled, isGeneric ? Substitution.RAW : Substitution.NONE),
                EnumSet.allOf(AnnotationCopier.Kind.class));
        boolean isSafeVarargs = Environment.annotation(constructor, KnownTypes.SAFE_VARARGS.canonicalName())
                .isPresent();
        TypeTraits traits = isSafeVarargs ? SignatureReader.safeVarargs(signature.traits()) : signature.traits();
        return new ConstructorModel(
                isPrivate(constructor),
                isMarked(constructor),
                isGeneric,
                isSafeVarargs,
                constructor.isVarArgs(),
                signature.parameters(),
                inaccessible(constructor),
                thrown.read(constructor.getThrownTypes()),
                traits.and(types.deprecation(constructor)),
                Environment.annotation(constructor, KnownTypes.CREATE.canonicalName())
                        .map(mirror -> Position.at(constructor, mirror))
                        .orElse(Position.at(constructor)));
    }

    private List<ConstructorModel.Inaccessible> inaccessible(ExecutableElement constructor) throws UnresolvedException {
        List<ConstructorModel.Inaccessible> inaccessible = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            if (!types.read(parameter.asType(), Substitution.NONE).traits().isAccessible()) {
                inaccessible.add(new ConstructorModel.Inaccessible(
                        parameter.getSimpleName().toString(), Position.at(parameter)));
            }
        }
        return inaccessible;
    }

    private static boolean isPrivate(ExecutableElement constructor) {
        return constructor.getModifiers().contains(Modifier.PRIVATE);
    }

    private static boolean isMarked(ExecutableElement constructor) {
        return Environment.annotation(constructor, KnownTypes.CREATE.canonicalName())
                .isPresent();
    }
}
