package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.report.Position;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * A method with all that it overrides.
 *
 * @param declarations its declarations, the one in force first
 * @param rivals those that no other overrides, if there are several and whoever implements them has to fulfil each
 * @param isConsistent whether one of the declarations fulfils them all
 */
public record MethodGroup(List<Declaration> declarations, List<Declaration> rivals, boolean isConsistent) {

    /** Groups declarations of which the first overrides the others. */
    static MethodGroup of(List<Declaration> declarations) {
        return new MethodGroup(declarations, List.of(), true);
    }

    /**
     * One declaration of it.
     *
     * @param method the method
     * @param declaredIn the type that declares it
     */
    public record Declaration(ExecutableElement method, Supertype declaredIn) {}

    public ExecutableElement method() {
        return declarations.get(0).method();
    }

    public Supertype declaredIn() {
        return declarations.get(0).declaredIn();
    }

    public boolean has(Modifier modifier) {
        return method().getModifiers().contains(modifier);
    }

    /** Tells whether subtypes have it, and may have it otherwise: static and private methods are nobody's but the type's. */
    public boolean isInherited() {
        return !has(Modifier.STATIC) && !has(Modifier.PRIVATE);
    }

    public boolean isNamed(String name) {
        return method().getSimpleName().contentEquals(name);
    }

    public boolean takesNothing() {
        return method().getParameters().isEmpty();
    }

    /** Finds an annotation, on the method or on what it overrides. */
    public Optional<Position> positionOf(String annotation) {
        for (Declaration declaration : declarations) {
            Optional<AnnotationMirror> mirror = Environment.annotation(declaration.method(), annotation);
            if (mirror.isPresent()) {
                return Optional.of(Position.at(declaration.method(), mirror.get()));
            }
        }
        return Optional.empty();
    }
}
