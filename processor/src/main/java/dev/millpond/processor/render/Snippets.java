package dev.millpond.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.ParameterModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PoolNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The pieces of code that several parts of a pool share. */
final class Snippets {

    private final PoolModel model;

    Snippets(PoolModel model) {
        this.model = model;
    }

    /** Returns the name of the builder. */
    ClassName builder() {
        return model.names().pool().nestedClass(PoolNames.BUILDER);
    }

    /** Returns the name of the class that calls the user's constructor and hooks. */
    ClassName hooks() {
        return model.names().pool().nestedClass(PoolNames.HOOKS);
    }

    /** Returns parameters as arguments. */
    CodeBlock names(List<ParameterModel> parameters) {
        return CodeBlock.join(
                parameters.stream()
                        .map(parameter -> CodeBlock.of("$N", parameter.name()))
                        .toList(),
                ", ");
    }

    /** Starts a static method that takes what a pool is made with. */
    MethodSpec.Builder factory(String name, List<ParameterModel> parameters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(model.pooled().typeVariables());
        return takeParameters(method, parameters);
    }

    /** Makes a method take what a pool is made with. */
    MethodSpec.Builder takeParameters(MethodSpec.Builder method, List<ParameterModel> parameters) {
        addParameters(method, parameters);
        model.constructor()
                .filter(constructor -> constructor.parameters().equals(parameters))
                .ifPresent(constructor -> {
                    method.varargs(constructor.isVarargs());
                    if (constructor.isSafeVarargs()) {
                        method.addAnnotation(KnownTypes.SAFE_VARARGS);
                    }
                });
        return method;
    }

    static void addParameters(MethodSpec.Builder method, List<ParameterModel> parameters) {
        parameters.forEach(parameter -> method.addParameter(ParameterSpec.builder(parameter.type(), parameter.name())
                .addAnnotations(parameter.annotations())
                .build()));
    }

    /** Starts a method that lends an object. */
    static MethodSpec.Builder lending(PoolModel model, String name) {
        return override(name, Modifier.PUBLIC).addExceptions(model.thrown().names());
    }

    /** Returns a type that may be null, and says so if the annotation for that is there. */
    static TypeName nullable(PoolModel model, TypeName type) {
        return model.scope().isNullableVisible()
                ? type.annotated(AnnotationSpec.builder(KnownTypes.NULLABLE).build())
                : type;
    }

    /** Starts a method that overrides one of the base class. */
    static MethodSpec.Builder override(String name, Modifier visibility) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(AnnotationSpec.builder(KnownTypes.OVERRIDE).build())
                .addModifiers(visibility);
    }
}
