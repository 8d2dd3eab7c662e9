package dev.millpond.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.HookParameters;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PooledClass;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that calls the user's constructor and hooks. It is private, so that nobody else can: a pool has no methods
 * that make or destroy objects beside it.
 */
final class HookRenderer {

    private final PoolModel model;
    private final Snippets snippets;

    HookRenderer(PoolModel model) {
        this.model = model;
        this.snippets = new Snippets(model);
    }

    TypeSpec render() {
        TypeSpec.Builder type = TypeSpec.classBuilder(snippets.hooks())
                .addAnnotation(KnownTypes.GENERATED_POOL)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(model.pooled().typeVariables())
                .addSuperinterface(ParameterizedTypeName.get(
                        KnownTypes.HOOKS, model.object().type(), model.thrown().common()));
        if (!model.parameters().isEmpty()) {
            addFields(type);
        }
        type.addMethod(create());
        model.hook(HookKind.VALIDATE)
                .ifPresent(hook -> type.addMethod(method("validate", hook)
                        .addParameter(KnownTypes.VALIDATION_POINT, "point")
                        .returns(boolean.class)
                        .addStatement("return $L", call(hook, model.pooled(), CodeBlock.of("point")))
                        .build()));
        model.hook(HookKind.ACTIVATE)
                .ifPresent(hook -> type.addMethod(method("activate", hook)
                        .addStatement(call(hook, model.pooled()))
                        .build()));
        model.hook(HookKind.DESTROY)
                .ifPresent(hook -> type.addMethod(method("destroy", hook)
                        .addStatement(call(hook, model.pooled()))
                        .build()));
        return type.build();
    }

    private void addFields(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(model.pooled().parameterized(snippets.builder()), "builder");
        model.parameters().forEach(parameter -> {
            type.addField(FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .addAnnotations(parameter.fieldAnnotations())
                    .build());
            constructor.addStatement("this.$1N = builder.$1N", parameter.name());
        });
        type.addMethod(constructor.build());
    }

    private MethodSpec create() {
        return Snippets.override("create", Modifier.PUBLIC)
                .returns(model.object().type())
                .addExceptions(model.thrownByCreation())
                .addStatement("return $L", creation())
                .build();
    }

    private CodeBlock creation() {
        return model.factory()
                .map(factory -> factory.create().isStatic()
                        ? CodeBlock.of(
                                "$T.$N()",
                                model.pooled().name(),
                                factory.create().name())
                        : CodeBlock.of(
                                "$N.$N()", FactoryModel.NAME, factory.create().name()))
                .orElseGet(() -> CodeBlock.of(
                        "$L($L)", model.pooled().created(model.pooled().name()), snippets.names(model.parameters())));
    }

    private MethodSpec.Builder method(String name, HookModel hook) {
        return Snippets.override(name, Modifier.PUBLIC)
                .addParameter(model.object().type(), "object")
                .addExceptions(hook.thrown().names());
    }

    /** Calls a hook for a variable named {@code object}. */
    static CodeBlock call(HookModel hook, PooledClass pooled) {
        return call(hook, pooled, CodeBlock.of(""));
    }

    /**
     * Calls a hook that may take something besides.
     *
     * @param occasion the point at which, or the exception because of which, it is called
     */
    static CodeBlock call(HookModel hook, PooledClass pooled, CodeBlock occasion) {
        CodeBlock arguments = hook.parameters().arguments().stream()
                .map(argument -> argument == HookParameters.Argument.OBJECT ? CodeBlock.of("object") : occasion)
                .collect(CodeBlock.joining(", "));
        return switch (hook.target()) {
            case OBJECT -> CodeBlock.of("object.$N($L)", hook.name(), arguments);
            case CLASS -> CodeBlock.of("$T.$N($L)", pooled.name(), hook.name(), arguments);
            case FACTORY -> CodeBlock.of("$N.$N($L)", FactoryModel.NAME, hook.name(), arguments);
        };
    }
}
