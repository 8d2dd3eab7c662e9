package dev.millpond.contract;

/** The checked exception of the items' constructor and hooks. */
final class WorkshopException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkshopException(String message) {
        super(message);
    }
}
