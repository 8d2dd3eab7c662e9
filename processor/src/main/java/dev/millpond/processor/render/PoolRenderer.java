package dev.millpond.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.ParameterModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.ThrownTypes;
import dev.millpond.processor.model.TypeTraits;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the pool of one class. */
public final class PoolRenderer {

    private final PoolModel model;
    private final List<ParameterModel> parameters;
    private final Snippets snippets;

    public PoolRenderer(PoolModel model) {
        this.model = model;
        this.parameters = model.parameters();
        this.snippets = new Snippets(model);
    }

    public TypeSpec render() {
        TypeSpec.Builder pool = TypeSpec.classBuilder(model.names().pool())
                .addJavadoc(JavadocText.pool(model))
                .addTypeVariables(model.pooled().typeVariables())
                .superclass(ParameterizedTypeName.get(
                        KnownTypes.ABSTRACT_POOL,
                        model.object().type(),
                        model.thrown().common()));
        TypeHeader.addTo(pool, model, traits());
        addConstructor(pool);
        addFactories(pool);
        AcquireRenderer acquire = new AcquireRenderer(model);
        pool.addMethods(acquire.render());
        pool.addMethods(new UseRenderer(model).render());
        pool.addMethods(acquire.renderHelpers());
        return pool.addType(new BuilderRenderer(model).render())
                .addType(new HookRenderer(model).render())
                .build();
    }

    private TypeTraits traits() {
        List<TypeTraits> traits =
                new ArrayList<>(List.of(model.pooled().traits(), model.object().traits()));
        model.factory().ifPresent(factory -> {
            traits.add(factory.create().traits());
        });
        model.factoryConstructor().ifPresent(constructor -> traits.add(constructor.traits()));
        model.constructors().forEach(constructor -> traits.add(constructor.traits()));
        model.hooks().forEach(hook -> traits.add(hook.traits()));
        traits.add(ofMustBeClosed());
        return TypeTraits.all(traits);
    }

    /** Whose module is not needed to run, so users do not require it transitively. */
    private TypeTraits ofMustBeClosed() {
        return model.scope().isInModule() && model.scope().isMustBeClosedVisible()
                ? TypeTraits.warning("exports")
                : TypeTraits.NONE;
    }

    /** Keeps the hooks at hand where the pool, or a lease, calls them itself. */
    private void addConstructor(TypeSpec.Builder pool) {
        TypeName hooks = model.pooled().parameterized(snippets.hooks());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(model.pooled().parameterized(snippets.builder()), "builder")
                .addParameter(hooks, "hooks")
                .addStatement("super(builder, hooks)");
        if (model.readies() || model.leaseNeedsFactory()) {
            pool.addField(hooks, "hooks", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("this.hooks = hooks");
        }
        pool.addMethod(constructor.addStatement("start()").build());
    }

    private void addFactories(TypeSpec.Builder pool) {
        CodeBlock newFactory = CodeBlock.of("new $T()", model.pooled().type()); // explicit, or it may not be inferred
        model.factoryConstructor()
                .ifPresent(constructor -> addFactories(pool, List.of(), newFactory, constructor.thrown()));
        addFactories(pool, parameters, snippets.names(parameters), ThrownTypes.NONE);
    }

    private void addFactories(
            TypeSpec.Builder pool, List<ParameterModel> taken, CodeBlock arguments, ThrownTypes thrown) {
        TypeName builder = model.pooled().parameterized(snippets.builder());
        TypeName made = model.pooled().parameterized(model.names().pool());
        CodeBlock newBuilder = CodeBlock.of("$L($L)", model.pooled().created(snippets.builder()), arguments);
        pool.addMethod(snippets.factory("create", taken)
                .addJavadoc(
                        "Makes a pool with the settings that {@link $T} declares.\n",
                        model.pooled().name())
                .addExceptions(thrown.names())
                .returns(made)
                .addStatement("return $L.build()", builderOf(taken, arguments))
                .build());
        pool.addMethod(snippets.factory("unpooled", taken)
                .addJavadoc(
                        "Makes a pool for tests: it makes an object for each lease, and destroys it with the lease.\n")
                .addExceptions(thrown.names())
                .returns(made)
                .addStatement("return $L.unpooled().build()", builderOf(taken, arguments))
                .build());
        pool.addMethod(snippets.factory("builder", taken)
                .addJavadoc("Returns a builder for a pool with other settings.\n")
                .addExceptions(thrown.names())
                .returns(builder)
                .addStatement("return $L", newBuilder)
                .build());
    }

    /** The type arguments of {@code builder(…)} would not be inferred before a dot. */
    private CodeBlock builderOf(List<ParameterModel> taken, CodeBlock arguments) {
        return model.pooled().isGeneric()
                ? CodeBlock.of("new $T($L)", model.pooled().parameterized(snippets.builder()), arguments)
                : CodeBlock.of("builder($L)", snippets.names(taken));
    }
}
