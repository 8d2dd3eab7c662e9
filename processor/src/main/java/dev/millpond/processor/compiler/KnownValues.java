package dev.millpond.processor.compiler;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells whether the compiler knows what an annotation says: a constant may be of a class that is yet to be generated. */
public final class KnownValues {

    /** What compilers answer for a value that they do not know, as if it were a string. */
    private static final String UNKNOWN = "<error>";

    private KnownValues() {}

    /** Tells whether each value of an annotation is of the type that it was declared with. */
    public static boolean areKnown(AnnotationMirror mirror) {
        return mirror.getElementValues().entrySet().stream()
                .allMatch(entry -> isOf(entry.getKey().getReturnType(), entry.getValue()));
    }

    private static boolean isOf(TypeMirror type, AnnotationValue value) {
        Object given = value.getValue();
        if (type instanceof ArrayType array) {
            return given instanceof List<?> values
                    && values.stream().allMatch(each -> isOf(array.getComponentType(), (AnnotationValue) each));
        }
        if (type.getKind() == TypeKind.INT) {
            return given instanceof Integer;
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return given instanceof Boolean;
        }
        return type.toString().equals(String.class.getName())
                ? given instanceof String text && !isMark(text, value)
                : given instanceof VariableElement;
    }

    /** Javac quotes what users write, and not its own mark. Others quote both; but nobody writes that. */
    private static boolean isMark(String text, AnnotationValue value) {
        boolean quotesAll = !value.getClass().getName().startsWith("com.sun.tools.javac.");
        return text.equals(UNKNOWN) && (quotesAll || value.toString().equals(UNKNOWN));
    }
}
