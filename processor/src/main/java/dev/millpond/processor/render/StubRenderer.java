package dev.millpond.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.ConstructorModel;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.ParameterModel;
import dev.millpond.processor.model.PoolModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Empties generated types for a class in error. Code that uses the pool then still finds it, so that the user sees the one
 * error that matters and not one for each use.
 */
public final class StubRenderer {

    private static final CodeBlock BODY = CodeBlock.of("throw new $T();\n", UnsupportedOperationException.class);

    private final PoolModel model;

    public StubRenderer(PoolModel model) {
        this.model = model;
    }

    public TypeSpec pool() {
        TypeSpec pool = emptied(new PoolRenderer(model).render());
        TypeSpec.Builder stub = pool.toBuilder();
        Set<List<String>> seen = new HashSet<>();
        seen.add(erasure(model.parameters()));
        Snippets snippets = new Snippets(model);
        for (ConstructorModel constructor : model.constructors()) {
            if (seen.add(erasure(constructor.parameters()))) {
                stub.addMethod(overload("create", constructor)
                        .returns(model.pooled().parameterized(model.names().pool()))
                        .build());
                stub.addMethod(overload("builder", constructor)
                        .returns(model.pooled().parameterized(snippets.builder()))
                        .build());
            }
        }
        return stub.build();
    }

    public TypeSpec lease(LeaseSurface surface) {
        return emptied(new LeaseRenderer(model, surface).render());
    }

    private TypeSpec emptied(TypeSpec type) {
        return model.scope().isRuntimeVisible() ? empty(type) : withoutRuntime(type);
    }

    /** Leaves what can be said without the runtime: the methods that are declared here, and that it can be closed. */
    private static TypeSpec withoutRuntime(TypeSpec type) {
        TypeSpec.Builder stub = TypeSpec.classBuilder(type.name())
                .addAnnotations(type.annotations())
                .addModifiers(type.modifiers().toArray(new Modifier[0]))
                .addTypeVariables(type.typeVariables())
                .addSuperinterface(AutoCloseable.class);
        if (type.methodSpecs().stream().noneMatch(StubRenderer::closes)) {
            stub.addMethod(MethodSpec.methodBuilder("close")
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(BODY)
                    .build());
        }
        type.methodSpecs().stream()
                .filter(method -> method.modifiers().contains(Modifier.PUBLIC))
                .forEach(method -> stub.addMethod(withoutJavadoc(method)));
        type.typeSpecs().stream()
                .filter(nested -> nested.modifiers().contains(Modifier.PUBLIC))
                .forEach(nested -> stub.addType(withoutRuntime(nested)));
        return stub.build();
    }

    private static boolean closes(MethodSpec method) {
        return method.name().equals("close") && method.parameters().isEmpty();
    }

    private static MethodSpec withoutJavadoc(MethodSpec method) {
        MethodSpec.Builder stub = signature(
                method, method.parameters().stream().map(StubRenderer::ofTheJdk).toList());
        method.annotations().stream()
                .filter(annotation -> !annotation.type().equals(KnownTypes.OVERRIDE))
                .forEach(stub::addAnnotation);
        return stub.addCode(BODY).build();
    }

    /** What takes work of the runtime's type then takes what comes nearest. */
    private static ParameterSpec ofTheJdk(ParameterSpec parameter) {
        if (!(parameter.type() instanceof ParameterizedTypeName type)) {
            return parameter;
        }
        List<TypeName> arguments = type.typeArguments();
        if (type.rawType().equals(KnownTypes.WORK)) {
            return ParameterSpec.builder(
                            ParameterizedTypeName.get(
                                    ClassName.get(Function.class), arguments.get(0), arguments.get(1)),
                            parameter.name())
                    .build();
        }
        return type.rawType().equals(KnownTypes.TASK)
                ? ParameterSpec.builder(
                                ParameterizedTypeName.get(ClassName.get(Consumer.class), arguments.get(0)),
                                parameter.name())
                        .build()
                : parameter;
    }

    /** The user may have meant any of the constructors. */
    private MethodSpec.Builder overload(String name, ConstructorModel constructor) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(model.pooled().typeVariables())
                .varargs(constructor.isVarargs())
                .addCode(BODY);
        Snippets.addParameters(method, constructor.parameters());
        return method;
    }

    private static List<String> erasure(List<ParameterModel> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.type().withoutAnnotations().toString())
                .toList();
    }

    private static TypeSpec empty(TypeSpec type) {
        TypeSpec.Builder stub = TypeSpec.classBuilder(type.name())
                .addJavadoc(type.javadoc())
                .addAnnotations(type.annotations())
                .addModifiers(type.modifiers().toArray(new Modifier[0]))
                .addTypeVariables(type.typeVariables())
                .superclass(type.superclass())
                .addSuperinterfaces(type.superinterfaces())
                .addFields(type.fieldSpecs());
        type.methodSpecs().forEach(method -> stub.addMethod(method.isConstructor() ? method : empty(method)));
        type.typeSpecs().forEach(nested -> stub.addType(empty(nested)));
        return stub.build();
    }

    private static MethodSpec empty(MethodSpec method) {
        return signature(method, method.parameters())
                .addJavadoc(method.javadoc())
                .addAnnotations(method.annotations())
                .addCode(BODY)
                .build();
    }

    private static MethodSpec.Builder signature(MethodSpec method, List<ParameterSpec> parameters) {
        return MethodSpec.methodBuilder(method.name())
                .addModifiers(method.modifiers())
                .addTypeVariables(method.typeVariables())
                .returns(method.returnType())
                .addParameters(parameters)
                .varargs(method.varargs())
                .addExceptions(method.exceptions());
    }
}
