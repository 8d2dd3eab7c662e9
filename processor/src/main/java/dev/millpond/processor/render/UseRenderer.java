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
        MethodSpec.Builder method = lending("use", declared)
                .returns(result)
                .addParameter(
                        ParameterizedTypeName.get(
                                KnownTypes.WORK,
                                WildcardTypeName.supertypeOf(pooled),
                                WildcardTypeName.subtypeOf(result),
                                thrown),
                        "work");
        return addWork(method, "return work.apply(lease.get())").build();
    }

    private MethodSpec run() {
        MethodSpec.Builder method = lending("run")
                .addParameter(
                        ParameterizedTypeName.get(KnownTypes.TASK, WildcardTypeName.supertypeOf(pooled), thrown),
                        "task");
        return addWork(method, "task.run(lease.get())").build();
    }

    private MethodSpec.Builder addWork(MethodSpec.Builder method, String work) {
        method.beginControlFlow("try ($T lease = acquire())", lease);
        if (model.watchesFailures()) {
            method.beginControlFlow("try")
                    .addStatement(work)
                    .nextControlFlow("catch ($T failure)", Throwable.class)
                    .addStatement("lease.failed(failure)")
                    .addStatement("throw failure")
                    .endControlFlow();
        } else {
            method.addStatement(work);
        }
        return method.endControlFlow();
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
