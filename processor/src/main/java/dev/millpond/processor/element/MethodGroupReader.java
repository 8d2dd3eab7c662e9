package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Lists the methods of a type, with the inherited ones, in an order that does not depend on the compiler. */
public final class MethodGroupReader {

    private final Environment environment;
    private final MissingTypes missing;
    private final PooledType pooledType;
    private final Overriding overriding;
    private final RivalDeclarations rivals;

    public MethodGroupReader(Environment environment, PooledType pooledType, MissingTypes missing) {
        this.environment = environment;
        this.missing = missing;
        this.pooledType = pooledType;
        this.overriding = new Overriding(environment, pooledType);
        this.rivals = new RivalDeclarations(environment, overriding);
    }

    public List<MethodGroup> read(List<Supertype> hierarchy) {
        Map<String, List<List<MethodGroup.Declaration>>> byName = new TreeMap<>();
        for (Supertype type : hierarchy) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(type.element().getEnclosedElements())) {
                if (isMember(method, type) && missing.mentionedBy(method).isEmpty()) {
                    add(
                            new MethodGroup.Declaration(method, type),
                            byName.computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>()));
                }
            }
        }
        return byName.values().stream()
                .flatMap(groups -> groups.stream()
                        .map(declarations -> rivals.settle(MethodGroup.of(declarations)))
                        .sorted(Comparator.comparing(group -> erasedParameters(group))))
                .toList();
    }

    /** Static methods of interfaces are not inherited. */
    private boolean isMember(ExecutableElement method, Supertype type) {
        return type.element().equals(pooledType.element())
                || !type.element().getKind().isInterface()
                || !method.getModifiers().contains(Modifier.STATIC);
    }

    private void add(MethodGroup.Declaration declaration, List<List<MethodGroup.Declaration>> namesakes) {
        for (List<MethodGroup.Declaration> group : namesakes) {
            if (group.stream().anyMatch(lower -> overriding.isSame(lower, declaration))) {
                group.add(declaration);
                return;
            }
        }
        namesakes.add(new ArrayList<>(List.of(declaration)));
    }

    private String erasedParameters(MethodGroup group) {
        return group.method().getParameters().stream()
                .map(parameter ->
                        environment.types().erasure(parameter.asType()).toString())
                .collect(Collectors.joining(","));
    }
}
