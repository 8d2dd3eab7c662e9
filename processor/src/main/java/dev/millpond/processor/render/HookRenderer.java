package dev.millpond.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PooledClass;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of a pool that call the user's constructor and hooks. */
final class HookRenderer {

    private final PoolModel model;

    HookRenderer(PoolModel model) {
        this.model = model;
    }

    List<MethodSpec> render() {
        List<MethodSpec> methods = new ArrayList<>(List.of(createObject()));
        model.hook(HookKind.VALIDATE)
                .ifPresent(hook -> methods.add(method("validateObject", hook)
                        .returns(boolean.class)
                        .addStatement("return $L", call(hook, model.pooled()))
                        .build()));
        model.hook(HookKind.ACTIVATE)
                .ifPresent(hook -> methods.add(method("activateObject", hook)
                        .addStatement(call(hook, model.pooled()))
                        .build()));
        model.hook(HookKind.DESTROY)
                .ifPresent(hook -> methods.add(method("destroyObject", hook)
                        .addStatement(call(hook, model.pooled()))
                        .build()));
        return methods;
    }

    private MethodSpec createObject() {
        return Snippets.override("createObject", Modifier.PROTECTED)
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
                        "$L($L)",
                        model.pooled().created(model.pooled().name()),
                        new Snippets(model).names(model.parameters())));
    }

    private MethodSpec.Builder method(String name, HookModel hook) {
        return Snippets.override(name, Modifier.PROTECTED)
                .addParameter(model.object().type(), "object")
                .addExceptions(hook.thrown().names());
    }

    /** Calls a hook for a variable named {@code object}. */
    static CodeBlock call(HookModel hook, PooledClass pooled) {
        return switch (hook.target()) {
            case OBJECT -> CodeBlock.of("object.$N()", hook.name());
            case CLASS -> CodeBlock.of("$T.$N(object)", pooled.name(), hook.name());
            case FACTORY -> CodeBlock.of("$N.$N(object)", FactoryModel.NAME, hook.name());
        };
    }
}
