package dev.millpond.processor;

/**
 * A value of an annotation is not known, at least not yet: it may be a constant of a type that another processor generates.
 * If it stays unknown, the compiler says so by itself.
 */
final class UnresolvedValueException extends UnresolvedTypeException {

    private static final long serialVersionUID = 1L;

    UnresolvedValueException() {
        super("");
    }

    @Override
    String type() {
        return "a value of its annotations";
    }

    @Override
    boolean isSaidByTheCompiler() {
        return true;
    }
}
