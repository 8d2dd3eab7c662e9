package dev.millpond.processor.source;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import java.util.function.Predicate;

/**
 * Follows the lease that an expression yields. What becomes of it is decided by the position of the expression: each that a
 * lease is lost in, or goes on from, has a method here, which is given the expression. In all others the lease may be closed
 * elsewhere: whoever gets it answers for it.
 */
final class LeaseUse extends SimpleTreeVisitor<Boolean, TreePath> {

    private final AcquiredLease acquired;
    private final LeaseVariables variables;
    private final Predicate<TreePath> isLostIfCompared;

    /**
     * Makes it.
     *
     * @param isLostIfCompared tells of an operand whether its lease is lost by the comparison
     */
    LeaseUse(AcquiredLease acquired, LeaseVariables variables, Predicate<TreePath> isLostIfCompared) {
        super(false);
        this.acquired = acquired;
        this.variables = variables;
        this.isLostIfCompared = isLostIfCompared;
    }

    /** Makes it for the lease that a call of a pool's method acquires. */
    static LeaseUse ofCall(String method, AcquiredLease acquired) {
        return new LeaseUse(acquired, new LeaseVariables(acquired), LeaseComparison.ofResult(method)::losesLease);
    }

    /** Tells whether nobody can close the lease that an expression yields. */
    boolean isLost(TreePath lease) {
        return lease.getParentPath().getLeaf().accept(this, lease);
    }

    @Override
    public Boolean visitParenthesized(ParenthesizedTree parentheses, TreePath lease) {
        return isLost(lease.getParentPath());
    }

    @Override
    public Boolean visitTypeCast(TypeCastTree cast, TreePath lease) {
        return isLost(lease.getParentPath());
    }

    @Override
    public Boolean visitConditionalExpression(ConditionalExpressionTree choice, TreePath lease) {
        return isLost(lease.getParentPath());
    }

    @Override
    public Boolean visitCase(CaseTree result, TreePath lease) {
        return isLost(switchAround(lease.getParentPath()));
    }

    @Override
    public Boolean visitYield(YieldTree result, TreePath lease) {
        return isLost(switchAround(lease.getParentPath()));
    }

    @Override
    public Boolean visitExpressionStatement(ExpressionStatementTree statement, TreePath lease) {
        return true;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree lambda, TreePath lease) {
        return acquired.types().discardsResult(acquired.trees().getTypeMirror(lease.getParentPath()));
    }

    @Override
    public Boolean visitSynchronized(SynchronizedTree block, TreePath lease) {
        return true;
    }

    @Override
    public Boolean visitAssert(AssertTree assertion, TreePath lease) {
        return true;
    }

    @Override
    public Boolean visitCompoundAssignment(CompoundAssignmentTree assignment, TreePath lease) {
        return true; // the lease becomes a part of a text
    }

    @Override
    public Boolean visitBinary(BinaryTree operation, TreePath lease) {
        return operation.getKind() == Tree.Kind.PLUS || isLostIfCompared.test(lease);
    }

    @Override
    public Boolean visitInstanceOf(InstanceOfTree test, TreePath lease) {
        return isLostIfCompared.test(lease)
                && (test.getPattern() == null
                        || (test.getPattern() instanceof BindingPatternTree pattern
                                && variables.isNeverClosed(new TreePath(
                                        new TreePath(lease.getParentPath(), pattern), pattern.getVariable()))));
    }

    @Override
    public Boolean visitSwitch(SwitchTree choice, TreePath lease) {
        return variables.areNeverClosed(choice.getCases(), lease.getParentPath());
    }

    @Override
    public Boolean visitSwitchExpression(SwitchExpressionTree choice, TreePath lease) {
        return variables.areNeverClosed(choice.getCases(), lease.getParentPath());
    }

    @Override
    public Boolean visitEnhancedForLoop(EnhancedForLoopTree loop, TreePath lease) {
        return acquired.staysOpenInLoop(lease);
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree select, TreePath lease) {
        TreePath member = lease.getParentPath();
        return acquired.staysOpen(member) && (!acquired.mayBeAnswered(member, lease) || isLost(member.getParentPath()));
    }

    @Override
    public Boolean visitMemberReference(MemberReferenceTree reference, TreePath lease) {
        TreePath member = lease.getParentPath();
        return acquired.staysOpen(member) && !acquired.mayBeAnswered(member, lease);
    }

    @Override
    public Boolean visitVariable(VariableTree variable, TreePath lease) {
        return variables.isNeverClosed(lease.getParentPath());
    }

    /** The value of an assignment may be used as well. To its variable, nothing is done by it. */
    @Override
    public Boolean visitAssignment(AssignmentTree assignment, TreePath lease) {
        TreePath path = lease.getParentPath();
        return assignment.getVariable().equals(lease.getLeaf())
                || (assignment.getVariable() instanceof IdentifierTree
                        && variables.isNeverClosed(new TreePath(path, assignment.getVariable()))
                        && variables.uses().isLost(path));
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
