package dev.millpond.processor;

import com.palantir.javapoet.TypeName;

/**
 * A type as generated code writes it.
 *
 * @param name the type, with its nullness annotations
 * @param traits what is to be known of the types in it
 */
record TypeUse(TypeName name, Traits traits) {}
