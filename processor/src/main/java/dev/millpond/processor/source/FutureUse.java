package dev.millpond.processor.source;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import java.util.Set;

/**
 * Follows the future of a lease, as far as that is certain: nobody has a future that is ignored, and whoever waits for one at
 * once has the lease. What else is done with it may lead to a close.
 */
final class FutureUse extends SimpleTreeVisitor<Boolean, TreePath> {

    private static final Set<String> WAITING = Set.of("join", "get", "resultNow");

    private final AcquiredLease promised;

    FutureUse(AcquiredLease promised) {
        super(false);
        this.promised = promised;
    }

    /** Tells whether nobody can close the lease that an expression promises. */
    boolean isLost(TreePath future) {
        return future.getParentPath().getLeaf().accept(this, future);
    }

    @Override
    public Boolean visitParenthesized(ParenthesizedTree parentheses, TreePath future) {
        return isLost(future.getParentPath());
    }

    @Override
    public Boolean visitTypeCast(TypeCastTree cast, TreePath future) {
        return isLost(future.getParentPath());
    }

    @Override
    public Boolean visitConditionalExpression(ConditionalExpressionTree choice, TreePath future) {
        return isLost(future.getParentPath());
    }

    @Override
    public Boolean visitExpressionStatement(ExpressionStatementTree statement, TreePath future) {
        return true;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree lambda, TreePath future) {
        return promised.types().discardsResult(promised.trees().getTypeMirror(future.getParentPath()));
    }

    @Override
    public Boolean visitVariable(VariableTree variable, TreePath future) {
        return new LeaseVariables(promised).isNeverUsed(future.getParentPath());
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree select, TreePath future) {
        String method = select.getIdentifier().toString();
        TreePath call = future.getParentPath().getParentPath();
        return WAITING.contains(method)
                && call.getLeaf() instanceof MethodInvocationTree
                && LeaseUse.ofCall("acquire", promised).isLost(call);
    }
}
