package dev.millpond.processor.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Names the parameters of a method as its declaration does, as far as that can be written in Java: class files hold more. */
public final class ParameterNames {

    private ParameterNames() {}

    static List<String> of(ExecutableElement method) {
        List<String> declared = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        Set<String> taken = new HashSet<>(declared);
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String name : declared) {
            boolean isFit = isIdentifier(name) && used.add(name);
            names.add(isFit ? name : another(names.size(), taken));
        }
        return names;
    }

    /** Returns what compilers call a parameter of which they know no name. */
    private static String another(int index, Set<String> taken) {
        String name = "arg" + index;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** Tells whether the name of an element can be written in Java: a setter's parameter in Kotlin is {@code <set-?>}. */
    public static boolean isWritable(Element element) {
        return isIdentifier(element.getSimpleName().toString());
    }

    private static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }
}
