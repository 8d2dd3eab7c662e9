package dev.millpond.processor.source;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.function.Predicate;

/** Follows the lease that an expression yields: here are the positions that decide what becomes of a lease. */
final class LeaseUse extends ExpressionUse {

    private final AcquiredLease acquired;
    private final LeaseVariables variables;
    private final Predicate<TreePath> isLostIfCompared;

    /**
     * Makes it.
     *
     * @param isLostIfCompared tells of an operand whether its lease is lost by the comparison
     */
    LeaseUse(AcquiredLease acquired, LeaseVariables variables, Predicate<TreePath> isLostIfCompared) {
        super(acquired);
        this.acquired = acquired;
        this.variables = variables;
        this.isLostIfCompared = isLostIfCompared;
    }

    /** Makes it for the lease that a call of a pool's method acquires. */
    static LeaseUse ofCall(String method, AcquiredLease acquired) {
        return new LeaseUse(acquired, new LeaseVariables(acquired), LeaseComparison.ofResult(method)::losesLease);
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
}
