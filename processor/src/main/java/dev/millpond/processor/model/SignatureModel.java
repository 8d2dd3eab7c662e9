package dev.millpond.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A signature that generated code repeats.
 *
 * @param typeVariables its own type variables, with their bounds
 * @param returnType its return type
 * @param parameters its parameters
 * @param isVarargs whether the last of them takes any number of arguments
 * @param thrown what it declares to throw
 * @param traits what is to be known of the types in it
 */
public record SignatureModel(
        List<TypeVariableName> typeVariables,
        TypeName returnType,
        List<ParameterModel> parameters,
        boolean isVarargs,
        List<TypeName> thrown,
        TypeTraits traits) {

    /** Tells whether one of the parameters is called so. */
    public boolean names(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** Returns it with other exceptions. */
    public SignatureModel throwing(List<TypeName> types) {
        return new SignatureModel(typeVariables, returnType, parameters, isVarargs, types, traits);
    }
}
