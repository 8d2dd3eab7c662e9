package dev.millpond.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Lists the methods of a type, with the inherited ones, in an order that does not depend on the compiler. */
final class MethodGroupReader {

    private final Environment environment;
    private final Subject subject;

    MethodGroupReader(Environment environment, Subject subject) {
        this.environment = environment;
        this.subject = subject;
    }

    List<MethodGroup> read(List<Supertype> hierarchy) {
        Map<String, List<MethodGroup>> byName = new TreeMap<>();
        for (Supertype type : hierarchy) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(type.element().getEnclosedElements())) {
                if (isMember(method, type)) {
                    add(
                            new MethodGroup.Declaration(method, type),
                            byName.computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>()));
                }
            }
        }
        return byName.values().stream()
                .flatMap(groups -> groups.stream().sorted(Comparator.comparing(group -> erasedParameters(group))))
                .toList();
    }

    /** Static methods of interfaces are not inherited. */
    private boolean isMember(ExecutableElement method, Supertype type) {
        return type.element().equals(subject.element())
                || !type.element().getKind().isInterface()
                || !method.getModifiers().contains(Modifier.STATIC);
    }

    private void add(MethodGroup.Declaration declaration, List<MethodGroup> namesakes) {
        for (MethodGroup group : namesakes) {
            if (isSame(group.method(), declaration.method())) {
                group.declarations().add(declaration);
                return;
            }
        }
        namesakes.add(new MethodGroup(new ArrayList<>(List.of(declaration))));
    }

    private boolean isSame(ExecutableElement lower, ExecutableElement upper) {
        if (lower.getParameters().size() != upper.getParameters().size()
                || lower.getModifiers().contains(Modifier.PRIVATE)
                || !isInheritable(upper)) {
            return false;
        }
        if (lower.getParameters().isEmpty()) {
            return true;
        }
        DeclaredType type = subject.type();
        ExecutableType lowerType = (ExecutableType) environment.types().asMemberOf(type, lower);
        ExecutableType upperType = (ExecutableType) environment.types().asMemberOf(type, upper);
        return environment.types().isSubsignature(lowerType, upperType);
    }

    private boolean isInheritable(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED)
                || environment.isSamePackage(method, subject.element());
    }

    private String erasedParameters(MethodGroup group) {
        return group.method().getParameters().stream()
                .map(parameter ->
                        environment.types().erasure(parameter.asType()).toString())
                .collect(Collectors.joining(","));
    }
}
