package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.model.TypeTraits;
import javax.lang.model.element.Element;

/** Reads the marks by which the JDK tells its compiler of parts that are not for everybody. */
public final class PreviewMarks {

    private static final String RESTRICTED = "jdk.internal.javac.Restricted";
    private static final String PREVIEW = "jdk.internal.javac.PreviewFeature";

    private PreviewMarks() {}

    /** Such a method calls native code, of which the compiler warns. */
    public static TypeTraits ofCall(MethodGroup method) {
        return Environment.annotation(method.method(), RESTRICTED).isPresent()
                ? TypeTraits.warning("restricted")
                : TypeTraits.NONE;
    }

    /** Who mentions a preview in signatures of his own has enabled it. */
    static TypeTraits ofUse(Element type) {
        return isPreview(type) ? TypeTraits.warning("preview") : TypeTraits.NONE;
    }

    /** Tells of what there is in this release with {@code --enable-preview} only. */
    public static boolean isPreview(Element element) {
        return Environment.annotation(element, PREVIEW).isPresent();
    }
}
