package dev.millpond.processor;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.KnownValues;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.element.AnnotationReader;
import dev.millpond.processor.model.PoolNames;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.read.AttributesReader;
import dev.millpond.processor.read.CompilationContext;
import dev.millpond.processor.read.CreateMethods;
import dev.millpond.processor.read.PoolModelReader;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * A class that bears {@code @Pooled}, as the compiler shows it in one round, with what the annotation says.
 *
 * @param element the class
 * @param annotation the annotation
 * @param attributes what it says; the default of each value that is not known
 * @param names what it gives its name to
 */
record AnnotatedClass(TypeElement element, AnnotationMirror annotation, PooledAttributes attributes, PoolNames names) {

    static AnnotatedClass read(TypeElement element, Environment environment) {
        AnnotationMirror annotation = Environment.annotation(element, KnownTypes.POOLED.canonicalName())
                .orElseThrow();
        PooledAttributes attributes = AttributesReader.pooled(new AnnotationReader(element, annotation));
        String stem = new CreateMethods(environment).stemOf(element);
        return new AnnotatedClass(
                element,
                annotation,
                attributes,
                PoolNames.of(element, attributes.name().value(), stem));
    }

    /** Tells whether all that the annotation says is known, and so the names. */
    boolean hasKnownValues() {
        return KnownValues.areKnown(annotation);
    }

    /** Returns the reader of the class and its members. */
    PoolModelReader reader(CompilationContext context, WhenUnknown unknown) throws UnresolvedException {
        unknown.valuesOf(annotation);
        return new PoolModelReader(context, element, attributes, names, unknown);
    }
}
