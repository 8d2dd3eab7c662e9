package dev.millpond.processor.source;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;

/**
 * Judges a lease that is compared, and so is gone. There may have been none: {@code tryAcquire} answers null where nothing is
 * free, and tests ask just for that. So the lease is lost where code goes on with a lease, or on and on without.
 */
enum LeaseComparison {

    /** The lease of {@code acquire}, which never answers null. */
    OF_LEASE,

    /** The lease of {@code tryAcquire}, if there is one. */
    OF_LEASE_OR_NULL;

    static LeaseComparison ofResult(String method) {
        return method.equals("acquire") ? OF_LEASE : OF_LEASE_OR_NULL;
    }

    /** Tells of an operand whether its lease is lost. */
    boolean losesLease(TreePath operand) {
        TreePath comparison = operand.getParentPath();
        if (this == OF_LEASE) {
            return true;
        }
        return comparison.getLeaf() instanceof BinaryTree operation
                ? isWithNull(operation) && losesLease(comparison, operation.getKind() == Tree.Kind.NOT_EQUAL_TO)
                : losesLease(comparison, true);
    }

    private static boolean isWithNull(BinaryTree comparison) {
        return comparison.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
                || comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
    }

    private static boolean losesLease(TreePath condition, boolean holdsWithLease) {
        Tree use = condition.getParentPath().getLeaf();
        if (use instanceof ParenthesizedTree) {
            return losesLease(condition.getParentPath(), holdsWithLease);
        }
        if (use.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return losesLease(condition.getParentPath(), !holdsWithLease);
        }
        if (use instanceof IfTree choice) {
            return holdsWithLease && !ExpectedFailures.isFailure(choice.getThenStatement());
        }
        if (use instanceof AssertTree) {
            return holdsWithLease;
        }
        return isLoop(use);
    }

    private static boolean isLoop(Tree tree) {
        return tree instanceof WhileLoopTree || tree instanceof DoWhileLoopTree || tree instanceof ForLoopTree;
    }
}
