package dev.millpond.processor.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;

/**
 * Follows what an expression yields: a lease, or the future of one. What becomes of it is decided by the position of the
 * expression: each that it is lost in, or goes on from, has a method here or in a subclass, which is given the expression. In
 * all others the lease may be closed elsewhere: whoever gets it answers for it.
 */
abstract class ExpressionUse extends SimpleTreeVisitor<Boolean, TreePath> {

    private final AcquiredLease lease;

    ExpressionUse(AcquiredLease lease) {
        super(false);
        this.lease = lease;
    }

    /** Tells whether nobody can close the lease that an expression yields, or promises. */
    final boolean isLost(TreePath expression) {
        return expression.getParentPath().getLeaf().accept(this, expression);
    }

    @Override
    public Boolean visitParenthesized(ParenthesizedTree parentheses, TreePath expression) {
        return isLost(expression.getParentPath());
    }

    @Override
    public Boolean visitTypeCast(TypeCastTree cast, TreePath expression) {
        return isLost(expression.getParentPath());
    }

    @Override
    public Boolean visitConditionalExpression(ConditionalExpressionTree choice, TreePath expression) {
        return isLost(expression.getParentPath());
    }

    @Override
    public Boolean visitCase(CaseTree result, TreePath expression) {
        return isLost(switchAround(expression.getParentPath()));
    }

    @Override
    public Boolean visitYield(YieldTree result, TreePath expression) {
        return isLost(switchAround(expression.getParentPath()));
    }

    @Override
    public Boolean visitExpressionStatement(ExpressionStatementTree statement, TreePath expression) {
        return true;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree lambda, TreePath expression) {
        return lease.types().discardsResult(lease.trees().getTypeMirror(expression.getParentPath()));
    }

    /** Only a switch expression is yielded to, and always the innermost one. */
    private static TreePath switchAround(TreePath path) {
        TreePath around = path;
        while (!(around.getLeaf() instanceof SwitchExpressionTree)) {
            around = around.getParentPath();
        }
        return around;
    }
}
