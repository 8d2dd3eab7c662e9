package dev.millpond.processor.compiler;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The types that this compilation compiles. Only what these mention may still be generated: what a class file mentions and the
 * compiler lacks, nobody will supply.
 */
public final class SourceTypes {

    private final Set<String> outermost = new HashSet<>();

    /** Adds those that came with a round. */
    public void add(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> outermost.add(type.getQualifiedName().toString()));
    }

    /** Tells whether an element is in one of them. */
    public boolean have(Element element) {
        TypeElement type = Environment.outermost(element);
        return outermost.contains(type.getQualifiedName().toString());
    }
}
