package dev.millpond.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.ParameterModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Settings;
import dev.millpond.processor.model.Validation;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the builder that is nested in a pool. */
final class BuilderRenderer {

    private final PoolModel model;
    private final List<ParameterModel> parameters;
    private final Snippets snippets;
    private final TypeName builder;

    BuilderRenderer(PoolModel model) {
        this.model = model;
        this.parameters = model.parameters();
        this.snippets = new Snippets(model);
        this.builder = model.pooled().parameterized(snippets.builder());
    }

    TypeSpec render() {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        "Builds a {@link $T} with other settings than {@link $T} declares.\n",
                        model.names().pool(),
                        model.pooled().name());
        TypeSpec.Builder type = TypeSpec.classBuilder(snippets.builder())
                .addJavadoc(javadoc.build())
                .addAnnotation(KnownTypes.GENERATED_POOL)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(model.pooled().typeVariables())
                .superclass(ParameterizedTypeName.get(KnownTypes.POOL_BUILDER, builder));
        parameters.forEach(parameter ->
                type.addField(FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL)
                        .addAnnotations(parameter.fieldAnnotations())
                        .build()));
        return type.addMethod(constructor()).addMethod(build()).build();
    }

    private MethodSpec constructor() {
        Settings settings = model.settings();
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        snippets.takeParameters(constructor, parameters);
        constructor.addStatement("super($S, $L)", model.names().pool().simpleName(), settings.maxSize());
        if (!settings.waits()) {
            constructor.addStatement("whenExhausted($T.$L)", KnownTypes.WHEN_EXHAUSTED, settings.whenExhausted());
        }
        if (settings.retries()) {
            constructor.addStatement(
                    "whenCreationFails($T.$L)", KnownTypes.WHEN_CREATION_FAILS, settings.whenCreationFails());
        }
        if (!settings.maxWait().equals(Settings.DEFAULT_MAX_WAIT)) {
            constructor.addStatement("maxWait($L)", duration(settings.maxWait()));
        }
        addCount(constructor, "minIdle", settings.minIdle());
        addLimit(constructor, "maxLifetime", settings.maxLifetime());
        addLimit(constructor, "idleTimeout", settings.idleTimeout());
        addCount(constructor, "maxUses", settings.maxUses());
        addLimit(constructor, "leakThreshold", settings.leakThreshold());
        model.validation()
                .filter(validation -> !validation.points().isEmpty()) // a stub's may be
                .ifPresent(validation -> addValidation(constructor, validation));
        parameters.forEach(parameter -> constructor.addStatement("this.$N = $L", parameter.name(), checked(parameter)));
        return constructor.build();
    }

    /** A pool without its factory would fail at some later time; what objects are made with is for them to check. */
    private CodeBlock checked(ParameterModel parameter) {
        return model.factory().isPresent()
                ? CodeBlock.of("$1T.requireNonNull($2N, $2S)", Objects.class, parameter.name())
                : CodeBlock.of("$N", parameter.name());
    }

    private static void addCount(MethodSpec.Builder constructor, String setting, int count) {
        if (count > 0) {
            constructor.addStatement("$L($L)", setting, count);
        }
    }

    private static void addLimit(MethodSpec.Builder constructor, String setting, Duration limit) {
        if (!limit.isZero()) {
            constructor.addStatement("$L($L)", setting, duration(limit));
        }
    }

    private static void addValidation(MethodSpec.Builder constructor, Validation validation) {
        constructor.addStatement("validate($L)", points(validation));
        addLimit(constructor, "validateAfter", validation.spared());
        addLimit(constructor, "validateEvery", validation.interval());
        addLimit(constructor, "validateTimeout", validation.limit());
    }

    private static CodeBlock points(Validation validation) {
        return validation.points().stream()
                .map(point -> CodeBlock.of("$T.$L", KnownTypes.VALIDATION_POINT, point))
                .collect(CodeBlock.joining(",$W"));
    }

    private MethodSpec build() {
        TypeName pool = model.pooled().parameterized(model.names().pool());
        return MethodSpec.methodBuilder("build")
                .addJavadoc("Makes a pool, a new one each time.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(pool)
                .addStatement(
                        model.parameters().isEmpty()
                                ? "return new $T(this, new $T())"
                                : "return new $T(this, new $T(this))",
                        pool,
                        model.pooled().parameterized(snippets.hooks()))
                .build();
    }

    private static CodeBlock duration(Duration duration) {
        if (duration.equals(Settings.FOREVER)) {
            return CodeBlock.of("$T.FOREVER.getDuration()", ChronoUnit.class);
        }
        if (duration.isZero()) {
            return CodeBlock.of("$T.ZERO", Duration.class);
        }
        ClassName type = ClassName.get(Duration.class);
        if (DurationText.isMultiple(duration, ChronoUnit.DAYS)) {
            return CodeBlock.of("$T.ofDays($L)", type, duration.toDays());
        }
        if (DurationText.isMultiple(duration, ChronoUnit.HOURS)) {
            return CodeBlock.of("$T.ofHours($L)", type, duration.toHours());
        }
        if (DurationText.isMultiple(duration, ChronoUnit.MINUTES)) {
            return CodeBlock.of("$T.ofMinutes($L)", type, duration.toMinutes());
        }
        if (DurationText.isMultiple(duration, ChronoUnit.SECONDS)) {
            return CodeBlock.of("$T.ofSeconds($L)", type, duration.toSeconds());
        }
        return DurationText.isMultiple(duration, ChronoUnit.MILLIS)
                ? CodeBlock.of("$T.ofMillis($L)", type, duration.toMillis())
                : CodeBlock.of("$T.ofNanos($LL)", type, duration.toNanos());
    }
}
