package dev.millpond.processor.fields;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * Which methods of a class call which, by their names alone: the compiler has not yet found out more when processors run.
 * Methods that share a name count as one.
 */
final class CallGraph {

    /** These may compute on first use what then stays. */
    private static final Set<String> SETTLED = Set.of("<init>", "close", "hashCode", "toString");

    private final List<MethodTree> methods;
    private final Function<MethodTree, MethodFields> fields;

    CallGraph(ClassTree type) {
        this.methods = type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .toList();
        this.fields = method -> MethodFields.of(method, type.getSimpleName());
    }

    /**
     * Returns the fields that change when holders of an object call its methods. What only constructors and hooks do is not
     * the holders' doing, and neither is what only they call.
     */
    Set<String> changed(Set<String> hooks, Set<String> checks) {
        Set<String> changed = new LinkedHashSet<>();
        reachable(method -> isForHolders(method, hooks), this::isPrivate)
                .forEach(method -> changed.addAll(fields.apply(method).assigned()));
        reachable(method -> checks.contains(nameOf(method)), method -> true)
                .forEach(method -> changed.removeAll(fields.apply(method).mentioned()));
        return changed;
    }

    private boolean isForHolders(MethodTree method, Set<String> hooks) {
        return !isPrivate(method) && !SETTLED.contains(nameOf(method)) && !hooks.contains(nameOf(method));
    }

    private boolean isPrivate(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    private static String nameOf(MethodTree method) {
        return method.getName().toString();
    }

    /** Returns some methods, and those of a kind that they call. */
    private Set<MethodTree> reachable(Predicate<MethodTree> isFirst, Predicate<MethodTree> isFollowed) {
        Set<MethodTree> reached =
                new LinkedHashSet<>(methods.stream().filter(isFirst).toList());
        Deque<MethodTree> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Set<String> called = fields.apply(open.remove()).called();
            methods.stream()
                    .filter(method -> isFollowed.test(method) && called.contains(nameOf(method)))
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
