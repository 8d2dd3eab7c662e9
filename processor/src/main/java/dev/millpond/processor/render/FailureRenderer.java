package dev.millpond.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.PoolModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a lease does when using its object has failed. */
final class FailureRenderer {

    private static final ClassName THROWABLE = ClassName.get(Throwable.class);

    private final PoolModel model;

    FailureRenderer(PoolModel model) {
        this.model = model;
    }

    MethodSpec render() {
        MethodSpec.Builder method = Snippets.override("failed", Modifier.PUBLIC)
                .addParameter(THROWABLE, "failure")
                .beginControlFlow("if ($L)", ObjectMethodsRenderer.isClosed(model))
                .addStatement("return")
                .endControlFlow();
        List<HookModel> hooks = new ArrayList<>(model.hooks(HookKind.FATAL));
        hooks.removeIf(hook -> hook.parameters().failure().isEmpty()); // a stub's may be
        if (hooks.isEmpty()) {
            return method.addStatement("slot.failed(version, false)").build();
        }
        return method.addStatement("boolean isFatal = false")
                .beginControlFlow("try")
                .addCode(questions(hooks))
                .nextControlFlow("catch ($T thrown)", THROWABLE)
                .addStatement("slot.hookFailed($T.class, thrown)", KnownTypes.FATAL)
                .addStatement("isFatal = true")
                .endControlFlow()
                .addStatement("slot.failed(version, isFatal)")
                .build();
    }

    /** Asks the hook of the closest type, which comes first. Whatever is thrown is a {@code Throwable}: no need to ask that. */
    private CodeBlock questions(List<HookModel> hooks) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean isFirst = true;
        for (HookModel hook : hooks) {
            ClassName type = hook.parameters().failure().orElseThrow();
            boolean isAny = type.equals(THROWABLE);
            if (isFirst && isAny) {
                return code.addStatement(answer(hook, "failure")).build();
            }
            if (isFirst) {
                code.beginControlFlow("if (failure instanceof $T exact)", type);
            } else if (isAny) {
                code.nextControlFlow("else");
            } else {
                code.nextControlFlow("else if (failure instanceof $T exact)", type);
            }
            code.addStatement(answer(hook, isAny ? "failure" : "exact"));
            isFirst = false;
        }
        return code.endControlFlow().build();
    }

    private CodeBlock answer(HookModel hook, String failure) {
        return CodeBlock.of("isFatal = $L", HookRenderer.call(hook, model.pooled(), CodeBlock.of("$L", failure)));
    }
}
