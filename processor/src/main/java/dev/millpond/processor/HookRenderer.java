package dev.millpond.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
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
        List<TypeName> thrown = model.constructor()
                .map(constructor -> constructor.thrown().names())
                .orElse(List.of());
        CodeBlock arguments = new MethodSnippets(model)
                .names(model.constructor().map(ConstructorModel::parameters).orElse(List.of()));
        return MethodSnippets.override("createObject", Modifier.PROTECTED)
                .returns(model.pooled().type())
                .addExceptions(thrown)
                .addStatement(
                        "return $L($L)", model.pooled().created(model.pooled().name()), arguments)
                .build();
    }

    private MethodSpec.Builder method(String name, HookModel hook) {
        return MethodSnippets.override(name, Modifier.PROTECTED)
                .addParameter(model.pooled().type(), "object")
                .addExceptions(hook.thrown().names());
    }

    /** Calls a hook on a variable named {@code object}. */
    static CodeBlock call(HookModel hook, PooledClass pooled) {
        return hook.isStatic()
                ? CodeBlock.of("$T.$N(object)", pooled.name(), hook.name())
                : CodeBlock.of("object.$N()", hook.name());
    }
}
