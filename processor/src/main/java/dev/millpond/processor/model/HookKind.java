package dev.millpond.processor.model;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.KnownTypes;

/** The points in the life of a pooled object at which the user's methods are called. */
public enum HookKind {
    VALIDATE("boolean"),
    ACTIVATE("void"),
    FATAL("boolean"),
    PASSIVATE("void"),
    DESTROY("void");

    private final String returnType;

    HookKind(String returnType) {
        this.returnType = returnType;
    }

    /** Returns the annotation that marks a method of this kind. */
    public ClassName annotation() {
        return switch (this) {
            case VALIDATE -> KnownTypes.VALIDATE;
            case ACTIVATE -> KnownTypes.ACTIVATE;
            case FATAL -> KnownTypes.FATAL;
            case PASSIVATE -> KnownTypes.PASSIVATE;
            case DESTROY -> KnownTypes.DESTROY;
        };
    }

    /** Returns the type that a method of this kind must return. */
    public String returnType() {
        return returnType;
    }
}
