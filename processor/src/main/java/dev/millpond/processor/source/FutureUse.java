package dev.millpond.processor.source;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Set;

/**
 * Follows the future of a lease, as far as that is certain: nobody has a future that is ignored, and whoever waits for one at
 * once has the lease. What else is done with it may lead to a close.
 */
final class FutureUse extends ExpressionUse {

    private static final Set<String> WAITING = Set.of("join", "get", "resultNow");

    private final AcquiredLease promised;

    FutureUse(AcquiredLease promised) {
        super(promised);
        this.promised = promised;
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
