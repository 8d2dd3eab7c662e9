package dev.millpond.processor.element;

import com.palantir.javapoet.AnnotationSpec;
import dev.millpond.processor.compiler.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * Picks the annotations that tell whether something may be null. They are known by their simple names, because there are
 * a dozen sets of them.
 */
public final class NullnessReader {

    private static final Set<String> NAMES = Set.of(
            "Nullable",
            "NonNull",
            "Nonnull",
            "NotNull",
            "CheckForNull",
            "PolyNull",
            "NullableType",
            "NonNullType",
            "NullnessUnspecified");

    private final Environment environment;
    private final TypeElement pooled;

    public NullnessReader(Environment environment, TypeElement pooled) {
        this.environment = environment;
        this.pooled = pooled;
    }

    List<AnnotationSpec> of(List<? extends AnnotationMirror> mirrors) {
        List<AnnotationSpec> nullness = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (NAMES.contains(type.getSimpleName().toString()) && isVisible(type)) {
                nullness.add(AnnotationSpec.get(mirror));
            }
        }
        return nullness;
    }

    /** Tells whether the generated code can name an annotation: what a dependency uses need not be on the class path. */
    boolean isVisible(TypeElement annotation) {
        return environment
                .visibleFrom(pooled, annotation.getQualifiedName().toString())
                .isPresent();
    }
}
