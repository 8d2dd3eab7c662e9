package dev.millpond.processor.element;

import com.palantir.javapoet.AnnotationSpec;
import dev.millpond.processor.compiler.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Copies the annotations of parameters and methods that generated code repeats. */
public final class AnnotationCopier {

    /** What is copied. */
    public enum Kind {
        /** Whether it may be null. */
        NULLNESS,
        /** Whatever else the user wrote, which may be meant for a framework that reads the generated signature. */
        OTHER
    }

    private final TypeUseReader types;
    private final NullnessReader nullness;

    public AnnotationCopier(TypeUseReader types, NullnessReader nullness) {
        this.types = types;
        this.nullness = nullness;
    }

    /**
     * Copies declaration annotations.
     *
     * @param mirrors the annotations
     * @param type the type of what bears them; an annotation that it bears too, as a type annotation, is not copied twice
     * @param kinds which of them to copy
     */
    List<AnnotationSpec> copy(List<? extends AnnotationMirror> mirrors, TypeMirror type, Set<Kind> kinds) {
        List<AnnotationSpec> copies = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            Kind kind = nullness.of(List.of(mirror)).isEmpty() ? Kind.OTHER : Kind.NULLNESS;
            if (kinds.contains(kind) && !isOnType(mirror, type) && isCopyable(mirror)) {
                copies.add(AnnotationText.of(mirror));
            }
        }
        return copies;
    }

    /** Copies the nullness of a parameter to a field that holds it, if the annotation may stand on fields. */
    List<AnnotationSpec> copyToField(List<? extends AnnotationMirror> mirrors, TypeMirror type) {
        List<? extends AnnotationMirror> fitting =
                mirrors.stream().filter(AnnotationPlaces::haveFields).toList();
        return copy(fitting, type, Set.of(Kind.NULLNESS));
    }

    private boolean isCopyable(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        String name = type.getQualifiedName().toString();
        return !name.equals("java.lang.SuppressWarnings")
                && !name.startsWith("lombok.")
                && types.traitsOf(type).isAccessible()
                && nullness.isVisible(type);
    }

    private static boolean isOnType(AnnotationMirror mirror, TypeMirror type) {
        String name = Environment.nameOf(mirror);
        if (type.getAnnotationMirrors().stream()
                .anyMatch(other -> Environment.nameOf(other).equals(name) && AnnotationPlaces.haveTypes(other))) {
            return true;
        }
        return type instanceof ArrayType array && isOnType(mirror, array.getComponentType());
    }
}
