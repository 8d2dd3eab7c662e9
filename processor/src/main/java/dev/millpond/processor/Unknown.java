package dev.millpond.processor;

import javax.lang.model.element.AnnotationMirror;

/** What becomes of what the compiler does not know. */
enum Unknown {
    /** It is waited for, by an exception: another processor may still generate it. */
    AWAITED,
    /** Something stands for it, in a stub: what the user does with it is to compile. */
    REPLACED;

    /** Meets a type that is not known. */
    void type(String name) throws UnresolvedTypeException {
        if (this == AWAITED) {
            throw new UnresolvedTypeException(name);
        }
    }

    /** Meets an annotation that is about to be read. */
    void valuesOf(AnnotationMirror mirror) throws UnresolvedValueException {
        if (this == AWAITED && !AnnotationValues.areKnown(mirror)) {
            throw new UnresolvedValueException();
        }
    }
}
