package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the methods of supertypes look like in a type. Some compilers, asked for a method as a member of a subtype,
 * answer with another one that has its name; so the supertype is found first, with what its type variables stand for.
 */
final class MemberTypes {

    private final Environment environment;

    MemberTypes(Environment environment) {
        this.environment = environment;
    }

    ExecutableType member(DeclaredType type, ExecutableElement method) {
        return (ExecutableType) environment.types().asMemberOf(find(type, method.getEnclosingElement()), method);
    }

    private DeclaredType find(DeclaredType type, @Nullable Element wanted) {
        Set<Element> visited = new HashSet<>();
        Deque<DeclaredType> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            DeclaredType current = open.remove();
            if (current.asElement().equals(wanted)) {
                return current;
            }
            if (visited.add(current.asElement())) {
                for (TypeMirror parent : environment.types().directSupertypes(current)) {
                    open.add((DeclaredType) parent);
                }
            }
        }
        return type;
    }
}
