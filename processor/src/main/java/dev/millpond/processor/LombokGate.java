package dev.millpond.processor;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Knows the classes that Lombok is going to change. If Lombok runs after this processor, such a class shows constructors
 * and methods in the first round that it will not have, and lacks those that it will; from the second round on, which
 * Lombok sees to, it is complete. Where Lombok does not run there may be no second round, so its marks alone say nothing.
 */
final class LombokGate {

    private static final String PROCESSOR_OF_LOMBOK = "lombok/launch/AnnotationProcessorHider.class";

    private final boolean isLombokHere;

    LombokGate(boolean isLombokHere) {
        this.isLombokHere = isLombokHere;
    }

    static LombokGate ofProcessorPath() {
        ClassLoader processorPath = LombokGate.class.getClassLoader();
        return new LombokGate(processorPath != null && processorPath.getResource(PROCESSOR_OF_LOMBOK) != null);
    }

    boolean isIncomplete(TypeElement type, int round) {
        return isLombokHere && round == 1 && isMarked(type);
    }

    private static boolean isMarked(TypeElement type) {
        return isChanged(type) || makesChanged(type);
    }

    /** What a superclass lacks still, the class will inherit. */
    private static boolean isChanged(TypeElement type) {
        return hasMark(type)
                || type.getEnclosedElements().stream().anyMatch(LombokGate::hasMark)
                || holds(type.getSuperclass(), LombokGate::isChanged);
    }

    /** What the product of a factory lacks still, its lease will forward to. */
    private static boolean makesChanged(TypeElement factory) {
        return ElementFilter.methodsIn(factory.getEnclosedElements()).stream()
                        .filter(method -> Environment.annotation(method, KnownTypes.CREATE.canonicalName())
                                .isPresent())
                        .anyMatch(method -> holds(method.getReturnType(), LombokGate::isChanged))
                || holds(factory.getSuperclass(), LombokGate::makesChanged);
    }

    private static boolean holds(TypeMirror type, Predicate<TypeElement> condition) {
        return type instanceof DeclaredType declared && condition.test((TypeElement) declared.asElement());
    }

    private static boolean hasMark(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> Environment.nameOf(mirror).startsWith("lombok."));
    }
}
