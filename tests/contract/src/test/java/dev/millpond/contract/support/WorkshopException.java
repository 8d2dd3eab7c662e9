package dev.millpond.contract.support;

/** The checked exception of the items' constructor and hooks. */
public final class WorkshopException extends Exception {

    private static final long serialVersionUID = 1L;

    public WorkshopException(String message) {
        super(message);
    }
}
