package dev.millpond.processor.element;

import javax.lang.model.element.TypeElement;

/**
 * A class or interface of which the pooled class inherits, or the pooled class itself.
 *
 * @param element the type
 * @param substitution what its type variables stand for in the pooled class
 */
public record Supertype(TypeElement element, Substitution substitution) {}
