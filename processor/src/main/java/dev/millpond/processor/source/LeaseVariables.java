package dev.millpond.processor.source;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Follows the lease that local variables hold, from one to the next. */
final class LeaseVariables {

    private static final Set<ElementKind> LOCAL = Set.of(ElementKind.LOCAL_VARIABLE, ElementKind.BINDING_VARIABLE);

    private final AcquiredLease acquired;

    /** Variables that were seen need no second look, since one may be copied to another and back. */
    private final Set<Element> seen = new HashSet<>();

    LeaseVariables(AcquiredLease acquired) {
        this.acquired = acquired;
    }

    /** Follows a lease that has a name: to compare that says nothing of the lease, which can be closed by its name. */
    LeaseUse uses() {
        return new LeaseUse(acquired, this, comparison -> true);
    }

    /** Tells whether it is a local variable, and nothing is done with it by which what it holds may be closed. */
    boolean isNeverClosed(TreePath variable) {
        Element lease = acquired.trees().getElement(variable);
        return lease != null
                && LOCAL.contains(lease.getKind())
                && !(seen.add(lease) && Boolean.TRUE.equals(new Closing(lease).scan(body(variable), null)));
    }

    /** Tells whether it is a local variable, and nothing is done with it at all. */
    boolean isNeverUsed(TreePath variable) {
        Element future = acquired.trees().getElement(variable);
        return future != null
                && LOCAL.contains(future.getKind())
                && !Boolean.TRUE.equals(new Uses(future).scan(body(variable), null));
    }

    /** Tells it of all the variables that a switch may give to what it looks at. */
    boolean areNeverClosed(List<? extends CaseTree> cases, TreePath choice) {
        Bindings bindings = new Bindings();
        return cases.stream().noneMatch(each -> Boolean.TRUE.equals(bindings.scan(new TreePath(choice, each), null)));
    }

    /** Returns what surrounds all uses of a local variable. */
    private static TreePath body(TreePath variable) {
        TreePath body = variable;
        while (!(body.getLeaf() instanceof MethodTree) && !(body.getParentPath().getLeaf() instanceof ClassTree)) {
            body = body.getParentPath();
        }
        return body;
    }

    private abstract static class Search extends TreePathScanner<Boolean, Void> {

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }

    /** Looks for a use of a variable. */
    private final class Uses extends Search {

        private final Element variable;

        Uses(Element variable) {
            this.variable = variable;
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree name, Void nothing) {
            return variable.equals(acquired.trees().getElement(getCurrentPath()));
        }
    }

    /** Looks for a use of a variable by which what it holds may be closed. */
    private final class Closing extends Search {

        private final Element variable;

        Closing(Element variable) {
            this.variable = variable;
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree name, Void nothing) {
            return variable.equals(acquired.trees().getElement(getCurrentPath())) && !uses().isLost(getCurrentPath());
        }
    }

    /** Looks for a pattern that gives a lease a name by which it may be closed. */
    private final class Bindings extends Search {

        @Override
        public Boolean visitBindingPattern(BindingPatternTree pattern, Void nothing) {
            return !isNeverClosed(new TreePath(getCurrentPath(), pattern.getVariable()));
        }
    }
}
