package dev.millpond.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Finds calls that are meant to throw, as in tests: they yield no lease. */
final class ExpectedFailures {

    /** {@code assertThrows}, {@code isThrownBy}, {@code catchThrowable}, {@code assertFailsWith}, {@code expectThrows} … */
    private static final Pattern EXPECTING = Pattern.compile("(?i)throw|catch|fail|expect|assertThatCode");

    /** {@code fail}, {@code failBecauseExceptionWasNotThrown}, {@code shouldHaveThrown} … */
    private static final Pattern FAILING = Pattern.compile("fail.*|shouldHaveThrown");

    private final Trees trees;
    private final LeaseTypes types;

    ExpectedFailures(Trees trees, LeaseTypes types) {
        this.trees = trees;
        this.types = types;
    }

    /** Tells whether the statement that a call is a part of, or what a reference is given to, is expected to fail. */
    boolean covers(TreePath call) {
        if (call.getLeaf() instanceof MemberReferenceTree && isArgumentOfExpecting(call)) {
            return true;
        }
        TreePath statement = call;
        while (!(statement.getLeaf() instanceof StatementTree)) {
            TreePath around = statement.getParentPath();
            if (around == null || around.getLeaf() instanceof LambdaExpressionTree) {
                return around != null && isArgumentOfExpecting(around);
            }
            statement = around;
        }
        TreePath around = statement.getParentPath();
        if (!(around.getLeaf() instanceof BlockTree block)) {
            return false;
        }
        List<? extends StatementTree> statements = block.getStatements();
        int next = statements.indexOf((StatementTree) statement.getLeaf()) + 1;
        return next < statements.size() ? isFailure(statements.get(next)) : isExpectedOfLast(around);
    }

    /** Tells whether a statement fails, or ends with one that does. */
    static boolean isFailure(StatementTree statement) {
        if (statement instanceof BlockTree block) {
            List<? extends StatementTree> statements = block.getStatements();
            return !statements.isEmpty() && isFailure(statements.get(statements.size() - 1));
        }
        return statement instanceof ThrowTree || isCallOfFailing(statement);
    }

    private static boolean isCallOfFailing(StatementTree statement) {
        return statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && FAILING.matcher(LeakCheck.nameOf(call.getMethodSelect())).matches();
    }

    /** Tells whether the last statement of a block is expected to fail. */
    private boolean isExpectedOfLast(TreePath block) {
        TreePath around = block.getParentPath();
        Tree tree = around.getLeaf();
        if (tree instanceof LambdaExpressionTree) {
            return isArgumentOfExpecting(around);
        }
        if (tree instanceof TryTree attempt) {
            return attempt.getBlock().equals(block.getLeaf()) && catchesFailure(attempt, around);
        }
        return tree instanceof MethodTree method
                && method.getModifiers().getAnnotations().stream().anyMatch(ExpectedFailures::expects);
    }

    private static boolean isArgumentOfExpecting(TreePath task) {
        return task.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && EXPECTING.matcher(LeakCheck.nameOf(call.getMethodSelect())).find();
    }

    /** {@code @Test(expected = …)} and {@code @Test(expectedExceptions = …)}. */
    private static boolean expects(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .anyMatch(argument -> argument instanceof AssignmentTree value
                        && value.getVariable().toString().startsWith("expected"));
    }

    private boolean catchesFailure(TryTree attempt, TreePath path) {
        return attempt.getCatches().stream().anyMatch(handler -> isOfPool(handler, new TreePath(path, handler)));
    }

    private boolean isOfPool(CatchTree handler, TreePath path) {
        TreePath parameter = new TreePath(path, handler.getParameter());
        Tree type = handler.getParameter().getType();
        TreePath typePath = new TreePath(parameter, type);
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().anyMatch(alternative -> isOfPool(alternative, typePath))
                : isPoolException(typePath);
    }

    private boolean isOfPool(Tree alternative, TreePath union) {
        return alternative instanceof ExpressionTree && isPoolException(new TreePath(union, alternative));
    }

    private boolean isPoolException(TreePath type) {
        TypeMirror caught = trees.getTypeMirror(type);
        return caught != null && types.is(caught, KnownTypes.POOL_EXCEPTION);
    }
}
