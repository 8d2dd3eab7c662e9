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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the methods that lend an object to a function or an action. */
final class UseRenderer {

    private final PoolModel model;
    private final TypeName pooled;
    private final TypeName lease;

    UseRenderer(PoolModel model) {
        this.model = model;
        this.pooled = model.object().type();
        this.lease = model.leaseType();
    }

    List<MethodSpec> render() {
        return List.of(use(), run());
    }

    private MethodSpec use() {
        TypeVariableName result = TypeVariableName.get(resultName());
        TypeVariableName declared =
                model.scope().isNullMarked() && model.scope().isNullableVisible()
                        ? TypeVariableName.get(
                                result.name(),
                                ClassName.OBJECT.annotated(AnnotationSpec.builder(KnownTypes.NULLABLE)
                                        .build()))
                        : result;
        return Snippets.lending(model, "use")
                .addTypeVariable(declared)
                .returns(result)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Function.class),
                                WildcardTypeName.supertypeOf(pooled),
                                WildcardTypeName.subtypeOf(result)),
                        "work")
                .addJavadoc(JavadocText.variant(model, """
                        Lends an object to a function, and takes it back.

                        @param work what to do with the object; must not keep it
                        @param <%s> the type of the result
                        @return what {@code work} answers
                        """.formatted(result.name())))
                .beginControlFlow("try ($T lease = acquire())", lease)
                .addStatement("return work.apply(lease.get())")
                .endControlFlow()
                .build();
    }

    private String resultName() {
        Set<String> taken = model.pooled().typeVariables().stream()
                .map(TypeVariableName::name)
                .collect(Collectors.toSet());
        String name = "R";
        while (taken.contains(name)) {
            name += "R";
        }
        return name;
    }

    private MethodSpec run() {
        return Snippets.lending(model, "run")
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(pooled)),
                        "work")
                .addJavadoc(JavadocText.variant(model, """
                        Lends an object to an action, and takes it back.

                        @param work what to do with the object; must not keep it
                        """))
                .beginControlFlow("try ($T lease = acquire())", lease)
                .addStatement("work.accept(lease.get())")
                .endControlFlow()
                .build();
    }
}
