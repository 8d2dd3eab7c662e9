package dev.millpond.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Follows the lease that a local variable holds, and those that it is copied to. */
final class LeaseVariable {

    private final Trees trees;
    private final LeaseTypes types;

    LeaseVariable(Trees trees, LeaseTypes types) {
        this.trees = trees;
        this.types = types;
    }

    boolean isLocal(TreePath variable) {
        Element element = trees.getElement(variable);
        return element != null && element.getKind() == ElementKind.LOCAL_VARIABLE;
    }

    /** Tells whether nothing is done with a variable by which what it holds may be closed. */
    boolean isNeverClosed(TreePath variable) {
        return !mayBeClosed(variable, new HashSet<>());
    }

    private boolean mayBeClosed(TreePath variable, Set<Element> seen) {
        Element lease = trees.getElement(variable);
        return lease == null
                || (seen.add(lease) && Boolean.TRUE.equals(new Closing(lease, seen).scan(body(variable), null)));
    }

    /** Returns what surrounds all uses of a local variable. */
    private static TreePath body(TreePath variable) {
        TreePath body = variable;
        while (!(body.getLeaf() instanceof MethodTree) && !(body.getParentPath().getLeaf() instanceof ClassTree)) {
            body = body.getParentPath();
        }
        return body;
    }

    /** Looks for a use of a variable by which what it holds may be closed. */
    private final class Closing extends TreePathScanner<Boolean, Void> {

        private final Element variable;
        private final Set<Element> seen;

        /** Makes it; variables that were seen need no second look, since one may be copied to another and back. */
        Closing(Element variable, Set<Element> seen) {
            this.variable = variable;
            this.seen = seen;
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree name, Void nothing) {
            return variable.equals(trees.getElement(getCurrentPath())) && mayClose(getCurrentPath());
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }

        private boolean mayClose(TreePath name) {
            TreePath use = name.getParentPath();
            Tree tree = use.getLeaf();
            if (tree instanceof MemberSelectTree) {
                return !LeaseUse.isCall(use) || !types.keepsOpen(trees.getElement(use));
            }
            if (tree instanceof InstanceOfTree test) {
                return test.getPattern() != null; // which gives it another name
            }
            if (tree instanceof VariableTree) {
                return isResource(use) || mayBeClosed(use, seen);
            }
            if (tree instanceof AssignmentTree assignment) {
                return !assignment.getVariable().equals(name.getLeaf()) && isPassedOn(assignment, use);
            }
            return !(tree instanceof BinaryTree);
        }

        private boolean isPassedOn(AssignmentTree assignment, TreePath path) {
            TreePath target = new TreePath(path, assignment.getVariable());
            boolean isStatement = path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
            return !isStatement || !isLocal(target) || mayBeClosed(target, seen);
        }

        private static boolean isResource(TreePath variable) {
            return variable.getParentPath().getLeaf() instanceof TryTree;
        }
    }
}
