package dev.millpond.processor.compiler;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What becomes of what the compiler does not know. */
public enum WhenUnknown {
    /** It is waited for, by an exception: another processor may still generate it. */
    AWAITED,
    /** Something stands for it, in a stub: what the user does with it is to compile. */
    REPLACED;

    /** What kapt writes, and declares, where it does not know a type. */
    static final String OF_KAPT = "error.NonExistentClass";

    /** Tells whether nothing is known of a type but perhaps its name. */
    public static boolean is(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals(OF_KAPT));
    }

    /** Meets a type that is not known. */
    public void type(String name) throws UnresolvedException {
        if (this == AWAITED) {
            throw UnresolvedException.ofType(name);
        }
    }

    /** Meets an annotation that is about to be read. */
    public void valuesOf(AnnotationMirror mirror) throws UnresolvedException {
        if (this == AWAITED && !KnownValues.areKnown(mirror)) {
            throw UnresolvedException.ofValue();
        }
    }
}
