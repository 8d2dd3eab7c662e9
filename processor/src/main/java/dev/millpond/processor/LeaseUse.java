package dev.millpond.processor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Follows the lease that an expression yields. It is lost if nothing is done with it but to call methods that do not close it,
 * and to compare it. Whatever else happens to it, it may be closed elsewhere: whoever gets it answers for it.
 */
final class LeaseUse {

    private static final Set<String> CLOSING = Set.of("close", "invalidate");

    private final Trees trees;

    LeaseUse(Trees trees) {
        this.trees = trees;
    }

    /** Tells whether nobody can close the lease that an expression yields. */
    boolean isLost(TreePath lease) {
        TreePath use = lease.getParentPath();
        Tree tree = use.getLeaf();
        if (tree instanceof ParenthesizedTree || tree instanceof TypeCastTree || isBranch(tree, lease.getLeaf())) {
            return isLost(use);
        }
        if (tree instanceof ExpressionStatementTree) {
            return true;
        }
        if (tree instanceof MemberSelectTree select) {
            return isCall(use) && !CLOSING.contains(select.getIdentifier().toString());
        }
        if (tree instanceof VariableTree) {
            return isLocal(use) && !(use.getParentPath().getLeaf() instanceof TryTree) && isNeverClosed(use);
        }
        return tree instanceof AssignmentTree assignment
                && assignment.getExpression().equals(lease.getLeaf())
                && isLost(new TreePath(use, assignment.getVariable()), use);
    }

    /** Tells it of a lease that is assigned to a variable; the value of the assignment may be used as well. */
    private boolean isLost(TreePath variable, TreePath assignment) {
        return isLocal(variable)
                && variable.getLeaf() instanceof IdentifierTree
                && (isComparison(assignment) || assignment.getParentPath().getLeaf() instanceof ExpressionStatementTree)
                && isNeverClosed(variable);
    }

    private static boolean isComparison(TreePath value) {
        TreePath use = value.getParentPath();
        return use.getLeaf() instanceof ParenthesizedTree ? isComparison(use) : use.getLeaf() instanceof BinaryTree;
    }

    private static boolean isBranch(Tree tree, Tree value) {
        return tree instanceof ConditionalExpressionTree choice
                && !choice.getCondition().equals(value);
    }

    private static boolean isCall(TreePath select) {
        return select.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect().equals(select.getLeaf());
    }

    private boolean isLocal(TreePath variable) {
        Element element = trees.getElement(variable);
        return element != null && element.getKind() == ElementKind.LOCAL_VARIABLE;
    }

    private boolean isNeverClosed(TreePath variable) {
        Element lease = trees.getElement(variable);
        return lease != null && !Boolean.TRUE.equals(new Closing(lease).scan(body(variable), null));
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

        Closing(Element variable) {
            this.variable = variable;
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
            if (tree instanceof MemberSelectTree select) {
                return !isCall(use) || CLOSING.contains(select.getIdentifier().toString());
            }
            boolean isOverwritten = tree instanceof AssignmentTree assignment
                    && assignment.getVariable().equals(name.getLeaf());
            return !(tree instanceof BinaryTree || tree instanceof InstanceOfTree || isOverwritten);
        }
    }
}
