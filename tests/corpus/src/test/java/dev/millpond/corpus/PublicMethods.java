package dev.millpond.corpus;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods that users of a type's objects call: public ones, without those that each object has. */
final class PublicMethods {

    private static final Set<String> OF_EACH_OBJECT = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");
    private static final Set<String> OF_EACH_LEASE =
            Set.of("close()", "detach()", "failed(java.lang.Throwable)", "get()", "invalidate()");

    private final Elements elements;
    private final Types types;

    PublicMethods(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Returns the signatures of those of a type, inherited ones included. */
    Set<String> of(TypeElement type) {
        return signatures(ElementFilter.methodsIn(elements.getAllMembers(type)));
    }

    /** Counts those that a lease has for its object. */
    int forwardedBy(TypeElement lease) {
        Set<String> signatures = signatures(ElementFilter.methodsIn(lease.getEnclosedElements()));
        signatures.removeAll(OF_EACH_LEASE);
        return signatures.size();
    }

    private Set<String> signatures(List<ExecutableElement> methods) {
        Set<String> signatures = methods.stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> !isOfObject(method))
                .map(this::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        signatures.removeAll(OF_EACH_OBJECT);
        return signatures;
    }

    private static boolean isOfObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
    }

    private String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> types.erasure(parameter.asType()).toString())
                .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
    }
}
