package dev.millpond.processor.source;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;

/**
 * Judges a lease that is an operand, and so is gone once it is compared. There may have been none: {@code tryAcquire} answers
 * null where nothing is free, and tests ask just for that. So the lease is lost where code goes on with a lease, or on and on
 * without.
 */
final class LeaseComparison {

    private LeaseComparison() {}

    static boolean losesLease(TreePath lease) {
        TreePath comparison = lease.getParentPath();
        Tree.Kind kind = comparison.getLeaf().getKind();
        if (kind != Tree.Kind.EQUAL_TO && kind != Tree.Kind.NOT_EQUAL_TO) {
            return kind == Tree.Kind.PLUS; // the lease becomes a part of a text
        }
        return isWithNull((BinaryTree) comparison.getLeaf())
                && (isNeverNull(lease.getLeaf()) || losesLease(comparison, kind == Tree.Kind.NOT_EQUAL_TO));
    }

    private static boolean isWithNull(BinaryTree comparison) {
        return comparison.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
                || comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
    }

    /** Only {@code tryAcquire} answers null. */
    private static boolean isNeverNull(Tree lease) {
        return lease instanceof MethodInvocationTree call
                && LeakCheck.nameOf(call.getMethodSelect()).equals("acquire");
    }

    private static boolean losesLease(TreePath condition, boolean holdsWithLease) {
        Tree use = condition.getParentPath().getLeaf();
        if (use instanceof ParenthesizedTree) {
            return losesLease(condition.getParentPath(), holdsWithLease);
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
