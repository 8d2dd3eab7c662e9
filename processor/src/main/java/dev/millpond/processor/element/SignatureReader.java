package dev.millpond.processor.element;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.model.ParameterModel;
import dev.millpond.processor.model.SignatureModel;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the signatures that generated code repeats. */
public final class SignatureReader {

    private final TypeElement pooled;
    private final TypeUseReader types;
    private final AnnotationCopier annotations;
    private final InterruptibleClose closing;

    public SignatureReader(
            Environment environment, TypeElement pooled, TypeUseReader types, AnnotationCopier annotations) {
        this.closing = new InterruptibleClose(environment);
        this.pooled = pooled;
        this.types = types;
        this.annotations = annotations;
    }

    public SignatureModel read(ExecutableElement method, Supertype declaredIn, Set<AnnotationCopier.Kind> copied)
            throws UnresolvedException {
        Substitution substitution = withoutClashes(method, declaredIn.substitution());
        List<TypeTraits> traits = new ArrayList<>();
        List<TypeVariableName> variables = new ArrayList<>();
        if (!substitution.isRaw()) {
            for (TypeParameterElement variable : method.getTypeParameters()) {
                variables.add(variable(variable, substitution, traits));
            }
        }
        List<String> names = ParameterNames.of(method);
        List<ParameterModel> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypeName type = noting(parameter.asType(), substitution, traits);
            parameters.add(new ParameterModel(
                    names.get(parameters.size()),
                    type,
                    annotations.copy(parameter.getAnnotationMirrors(), parameter.asType(), copied),
                    annotations.copyToField(parameter.getAnnotationMirrors(), parameter.asType())));
        }
        if (method.isVarArgs()
                && UncheckedCalls.isUncertain(
                        parameters.get(parameters.size() - 1).type())) {
            traits.add(TypeTraits.warning("unchecked"));
        }
        TypeName returnType = noting(method.getReturnType(), substitution, traits);
        List<TypeName> thrown = new ArrayList<>();
        for (TypeMirror type : method.getThrownTypes()) {
            TypeName name = noting(type, substitution, traits);
            if (!WhenUnknown.is(type)) { // of which nothing is known, not even that it can be thrown
                thrown.add(name);
            }
        }
        return new SignatureModel(
                variables, returnType, parameters, method.isVarArgs(), thrown, TypeTraits.all(traits));
    }

    public TypeVariableName variable(TypeParameterElement variable, Substitution substitution, List<TypeTraits> traits)
            throws UnresolvedException {
        List<TypeName> bounds = new ArrayList<>();
        for (TypeMirror bound : variable.getBounds()) {
            bounds.add(noting(bound, substitution, traits));
        }
        traits.add(closing.of(variable.getBounds()));
        String name =
                substitution.find(variable).map(use -> use.name().toString()).orElse(types.nameOf(variable));
        return TypeVariableName.get(name, bounds.toArray(new TypeName[0]));
    }

    /** With {@code @SafeVarargs}, passing the array on is warned of instead of declaring it. */
    public static TypeTraits safeVarargs(TypeTraits traits) {
        return traits.without("unchecked").and(TypeTraits.warning("varargs"));
    }

    public List<AnnotationSpec> nullnessOf(ExecutableElement method) {
        return annotations.copy(
                method.getAnnotationMirrors(), method.getReturnType(), Set.of(AnnotationCopier.Kind.NULLNESS));
    }

    private TypeName noting(TypeMirror type, Substitution substitution, List<TypeTraits> traits)
            throws UnresolvedException {
        TypeUse use = types.read(type, substitution);
        traits.add(use.traits());
        return use.traits().isAccessible() ? use.name() : placeholder(use.name());
    }

    /** What cannot be named is an error; but what is written in spite of it is to compile. */
    private static TypeName placeholder(TypeName type) {
        return type instanceof ArrayTypeName array
                ? ArrayTypeName.of(placeholder(array.componentType()))
                : ClassName.OBJECT;
    }

    /** An inherited method's own type variable may be called like one of the pooled class, which it would hide. */
    private Substitution withoutClashes(ExecutableElement method, Substitution substitution) {
        Set<String> taken =
                pooled.getTypeParameters().stream().map(types::nameOf).collect(Collectors.toSet());
        Substitution renamed = substitution;
        for (TypeParameterElement variable : method.getTypeParameters()) {
            String name = variable.getSimpleName().toString();
            if (taken.contains(name)) {
                int number = 2;
                while (taken.contains(name + number)) {
                    number++;
                }
                taken.add(name + number);
                renamed = renamed.renaming(variable, name + number);
            }
        }
        return renamed;
    }
}
