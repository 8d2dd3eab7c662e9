package dev.millpond.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;

/** Finds calls that tell a mock what to expect, or ask what it was called with: they acquire nothing. */
final class MockCalls {

    private static final String EXPECTATION = "expectLastCall";

    private final Trees trees;
    private final LeaseTypes types;

    MockCalls(Trees trees, LeaseTypes types) {
        this.trees = trees;
        this.types = types;
    }

    /** Tells whether a call is probably one of a mock, by the ways of Mockito, EasyMock and JMockit. */
    boolean covers(TreePath call) {
        return isOnWhatTookThePool(call) || isStatementOfExpectation(call.getParentPath());
    }

    /** {@code verify(pool).acquire()}, {@code doReturn(lease).when(pool).acquire()}, {@code then(pool).should().acquire()}. */
    private boolean isOnWhatTookThePool(TreePath call) {
        TreePath path = call;
        while (path.getLeaf() instanceof MethodInvocationTree
                || path.getLeaf() instanceof MemberSelectTree
                || path.getLeaf() instanceof ParenthesizedTree) {
            if (path.getLeaf() instanceof MethodInvocationTree step && takesPool(step, path)) {
                return true;
            }
            path = new TreePath(path, receiver((ExpressionTree) path.getLeaf()));
        }
        return false;
    }

    private static Tree receiver(ExpressionTree expression) {
        if (expression instanceof MethodInvocationTree call) {
            return call.getMethodSelect();
        }
        return expression instanceof MemberSelectTree select
                ? select.getExpression()
                : ((ParenthesizedTree) expression).getExpression();
    }

    private boolean takesPool(MethodInvocationTree call, TreePath path) {
        return call.getArguments().stream()
                .anyMatch(argument -> types.isPool(trees.getTypeMirror(new TreePath(path, argument))));
    }

    /** {@code pool.acquire(); expectLastCall()…;} and {@code new Expectations() {{ pool.acquire(); }}}. */
    private static boolean isStatementOfExpectation(TreePath statement) {
        if (!(statement.getLeaf() instanceof ExpressionStatementTree)
                || !(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
            return false;
        }
        List<? extends StatementTree> statements = block.getStatements();
        int next = statements.indexOf((StatementTree) statement.getLeaf()) + 1;
        return isInitializerOfAnonymous(
                        statement.getParentPath().getParentPath().getLeaf())
                || (next < statements.size() && statements.get(next).toString().contains(EXPECTATION));
    }

    private static boolean isInitializerOfAnonymous(Tree tree) {
        return tree instanceof ClassTree type && type.getSimpleName().isEmpty();
    }
}
