package dev.millpond.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A type as generated code writes it.
 *
 * @param name the type, with its nullness annotations
 * @param traits what is to be known of the types in it
 */
public record TypeUse(TypeName name, TypeTraits traits) {}
