package dev.millpond.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.PoolModel;
import java.util.List;

/** Writes the methods that lend an object to some work, which may throw what it throws. */
final class UseRenderer {

    private final PoolModel model;
    private final TypeName pooled;
    private final TypeName lease;
    private final TypeVariableName thrown;

    UseRenderer(PoolModel model) {
        this.model = model;
        this.pooled = model.object().type();
        this.lease = model.leaseType();
        this.thrown = TypeVariableName.get(unusedName("E"), KnownTypes.EXCEPTION);
    }

    List<MethodSpec> render() {
        return List.of(use(), run());
    }

    private MethodSpec use() {
        TypeVariableName result = TypeVariableName.get(unusedName("R"));
        TypeVariableName declared =
                model.scope().isNullMarked() && model.scope().isNullableVisible()
                        ? TypeVariableName.get(
                                result.name(),
                                ClassName.OBJECT.annotated(AnnotationSpec.builder(KnownTypes.NULLABLE)
                                        .build()))
                        : result;
        return lending("use", declared)
                .returns(result)
                .addParameter(
                        ParameterizedTypeName.get(
                                KnownTypes.WORK,
                                WildcardTypeName.supertypeOf(pooled),
                                WildcardTypeName.subtypeOf(result),
                                thrown),
                        "work")
                .beginControlFlow("try ($T lease = acquire())", lease)
                .addStatement("return work.apply(lease.get())")
                .endControlFlow()
                .build();
    }

    private MethodSpec run() {
        return lending("run")
                .addParameter(
                        ParameterizedTypeName.get(KnownTypes.TASK, WildcardTypeName.supertypeOf(pooled), thrown),
                        "task")
                .beginControlFlow("try ($T lease = acquire())", lease)
                .addStatement("task.run(lease.get())")
                .endControlFlow()
                .build();
    }

    private MethodSpec.Builder lending(String name, TypeVariableName... variables) {
        return Snippets.lending(model, name)
                .addTypeVariables(List.of(variables))
                .addTypeVariable(thrown)
                .addException(thrown);
    }

    private String unusedName(String wish) {
        String name = wish;
        while (isTaken(name)) {
            name += wish;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return model.pooled().typeVariables().stream()
                .anyMatch(variable -> variable.name().equals(name));
    }
}
