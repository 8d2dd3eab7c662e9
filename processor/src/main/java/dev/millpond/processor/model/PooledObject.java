package dev.millpond.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * What the pooled objects are.
 *
 * @param name their class or interface
 * @param type their type, with its arguments; what stands for it in a stub where it cannot be named
 * @param isCheap whether they cost next to nothing and can be shared
 * @param traits what is to be known of naming it
 */
public record PooledObject(ClassName name, TypeName type, boolean isCheap, TypeTraits traits) {}
