package dev.millpond.processor.compiler;

/**
 * A value of an annotation is not known, at least not yet: it may be a constant of a type that another processor generates.
 * If it stays unknown, the compiler says so by itself.
 */
public final class UnresolvedValueException extends UnresolvedTypeException {

    private static final long serialVersionUID = 1L;

    public UnresolvedValueException() {
        super("");
    }

    @Override
    public String type() {
        return "a value of its annotations";
    }

    @Override
    public boolean isSaidByTheCompiler() {
        return true;
    }
}
