package dev.millpond.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the pool of one class. */
final class PoolRenderer {

    private final PoolModel model;
    private final List<ParameterModel> parameters;
    private final MethodSnippets snippets;

    PoolRenderer(PoolModel model) {
        this.model = model;
        this.parameters = model.constructor().map(ConstructorModel::parameters).orElse(List.of());
        this.snippets = new MethodSnippets(model);
    }

    TypeSpec render() {
        TypeSpec.Builder pool = TypeSpec.classBuilder(model.names().pool())
                .addJavadoc(JavadocText.pool(model))
                .addTypeVariables(model.pooled().typeVariables())
                .superclass(ParameterizedTypeName.get(
                        KnownTypes.ABSTRACT_POOL,
                        model.pooled().type(),
                        model.thrown().common()));
        TypeFrame.addTo(pool, model, traits());
        addFields(pool);
        addFactories(pool);
        AcquireRenderer acquire = new AcquireRenderer(model);
        pool.addMethods(acquire.render());
        pool.addMethods(new UseRenderer(model).render());
        pool.addMethods(acquire.renderHelpers());
        pool.addMethods(new HookRenderer(model).render());
        return pool.addType(new BuilderRenderer(model).render()).build();
    }

    private Traits traits() {
        Traits traits = model.pooled().traits();
        for (ConstructorModel constructor : model.constructors()) {
            traits = traits.and(constructor.traits());
        }
        for (HookModel hook : model.hooks()) {
            traits = traits.and(hook.traits());
        }
        return traits;
    }

    private void addFields(TypeSpec.Builder pool) {
        parameters.forEach(parameter ->
                pool.addField(FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL)
                        .addAnnotations(parameter.fieldAnnotations())
                        .build()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ParameterSpec.builder(model.pooled().parameterized(snippets.builder()), "builder")
                        .build())
                .addStatement("super(builder)");
        parameters.forEach(parameter -> constructor.addStatement("this.$1N = builder.$1N", parameter.name()));
        pool.addMethod(constructor.addStatement("start()").build());
    }

    private void addFactories(TypeSpec.Builder pool) {
        CodeBlock arguments = snippets.names(parameters);
        MethodSpec.Builder create = snippets.factory("create", parameters)
                .addJavadoc(
                        "Makes a pool with the settings that {@link $T} declares.\n",
                        model.pooled().name())
                .returns(model.pooled().parameterized(model.names().pool()));
        MethodSpec.Builder builder = snippets.factory("builder", parameters)
                .addJavadoc("Returns a builder for a pool with other settings.\n")
                .returns(model.pooled().parameterized(snippets.builder()))
                .addStatement("return $L($L)", model.pooled().created(snippets.builder()), arguments);
        if (model.pooled().isGeneric()) { // builder(…).build() would not infer the type arguments
            create.addStatement(
                    "return new $T($L).build()", model.pooled().parameterized(snippets.builder()), arguments);
        } else {
            create.addStatement("return builder($L).build()", arguments);
        }
        pool.addMethod(create.addJavadoc(snippets.factoryTags(parameters, JavadocText.newPool(model.policy())))
                .build());
        pool.addMethod(builder.addJavadoc(snippets.factoryTags(parameters, "a builder"))
                .build());
    }
}
