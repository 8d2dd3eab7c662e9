package dev.millpond.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What a hook takes.
 *
 * @param areFitting whether the pool can call it with what it has
 * @param arguments what it is called with
 * @param failure the type of the exception that it judges, if it does
 * @param depth how far below {@code Object} that type is: so a type has a greater one than those that it extends
 * @param traits what is to be known of naming that type
 */
public record HookParameters(
        boolean areFitting, List<Argument> arguments, Optional<ClassName> failure, int depth, TypeTraits traits) {

    /** Something that a hook is called with. */
    public enum Argument {
        /** The pooled object. */
        OBJECT,
        /** When it is validated. */
        POINT,
        /** What using it threw. */
        FAILURE
    }
}
