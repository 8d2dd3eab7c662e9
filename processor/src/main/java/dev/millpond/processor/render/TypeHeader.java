package dev.millpond.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Scope;
import dev.millpond.processor.model.TypeTraits;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What pool and lease have in common: visibility, marks and suppressed warnings. */
final class TypeHeader {

    private static final String PROCESSOR = "dev.millpond.processor.PooledProcessor";

    private TypeHeader() {}

    static void addTo(TypeSpec.Builder type, PoolModel model, TypeTraits traits) {
        model.pooled().typeVariables().forEach(variable -> type.alwaysQualify(variable.name()));
        type.addModifiers(Modifier.FINAL).addAnnotation(KnownTypes.GENERATED_POOL);
        if (model.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (model.scope().isGeneratedVisible()) {
            type.addAnnotation(AnnotationSpec.builder(KnownTypes.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (model.scope().isNullMarked() && model.scope().isNullableVisible()) {
            type.addAnnotation(KnownTypes.NULL_MARKED);
        }
        suppress(type, traits.and(ofGenerated(model.scope())).warnings());
    }

    /** The module of {@code Generated} is seldom one that the user's module requires transitively. */
    private static TypeTraits ofGenerated(Scope scope) {
        return scope.isInModule() && scope.isGeneratedVisible() ? TypeTraits.warning("exports") : TypeTraits.NONE;
    }

    /** Users can never fix a warning in generated code, so they must never see one. */
    private static void suppress(TypeSpec.Builder type, Set<String> warnings) {
        if (!warnings.isEmpty()) {
            CodeBlock kinds = warnings.stream()
                    .sorted()
                    .map(kind -> CodeBlock.of("$S", kind))
                    .collect(CodeBlock.joining(", ", warnings.size() > 1 ? "{" : "", warnings.size() > 1 ? "}" : ""));
            type.addAnnotation(AnnotationSpec.builder(KnownTypes.SUPPRESS_WARNINGS)
                    .addMember("value", kinds)
                    .build());
        }
    }
}
