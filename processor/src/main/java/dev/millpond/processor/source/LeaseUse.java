package dev.millpond.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

/**
 * Follows the lease that an expression yields. It is lost if nothing is done with it but to call methods that do not close it,
 * and to compare it. Whatever else happens to it, it may be closed elsewhere: whoever gets it answers for it.
 */
final class LeaseUse {

    private final Trees trees;
    private final LeaseTypes types;
    private final LeaseVariable variables;

    LeaseUse(Trees trees, LeaseTypes types) {
        this.trees = trees;
        this.types = types;
        this.variables = new LeaseVariable(trees, types);
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
        if (tree instanceof YieldTree || isResultOfCase(use, lease.getLeaf())) {
            return isLost(switchAround(use));
        }
        if (tree instanceof MemberSelectTree) {
            return isCall(use) && types.keepsOpen(trees.getElement(use));
        }
        if (tree instanceof BinaryTree) {
            return LeaseComparison.losesLease(lease);
        }
        if (tree instanceof VariableTree) {
            return variables.isLocal(use)
                    && !(use.getParentPath().getLeaf() instanceof TryTree)
                    && variables.isNeverClosed(use);
        }
        return tree instanceof AssignmentTree assignment
                && assignment.getExpression().equals(lease.getLeaf())
                && isLost(new TreePath(use, assignment.getVariable()), use);
    }

    /** Tells it of a lease that is assigned to a variable; the value of the assignment may be used as well. */
    private boolean isLost(TreePath variable, TreePath assignment) {
        return variables.isLocal(variable)
                && variable.getLeaf() instanceof IdentifierTree
                && (isCompared(assignment) || assignment.getParentPath().getLeaf() instanceof ExpressionStatementTree)
                && variables.isNeverClosed(variable);
    }

    private static boolean isCompared(TreePath value) {
        TreePath use = value.getParentPath();
        return use.getLeaf() instanceof ParenthesizedTree ? isCompared(use) : use.getLeaf() instanceof BinaryTree;
    }

    private static boolean isBranch(Tree tree, Tree value) {
        return tree instanceof ConditionalExpressionTree choice
                && !choice.getCondition().equals(value);
    }

    private static boolean isResultOfCase(TreePath use, Tree value) {
        return use.getLeaf() instanceof CaseTree result
                && value.equals(result.getBody())
                && use.getParentPath().getLeaf() instanceof SwitchExpressionTree;
    }

    /** Only a switch expression is yielded to, and always the innermost one. */
    private static TreePath switchAround(TreePath path) {
        TreePath around = path;
        while (!(around.getLeaf() instanceof SwitchExpressionTree)) {
            around = around.getParentPath();
        }
        return around;
    }

    /** Tells whether the method is called; it may be referred to as well. */
    static boolean isCall(TreePath select) {
        return select.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect().equals(select.getLeaf());
    }
}
