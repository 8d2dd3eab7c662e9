package dev.millpond.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Suppression;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Finds leases that are acquired and never closed, as far as that is certain from the method alone. */
final class LeakCheck implements SourceWatch.SourceCheck {

    private final Diagnostic.Kind kind;

    LeakCheck(Diagnostic.Kind kind) {
        this.kind = kind;
    }

    @Override
    public void check(TreePath type, Trees trees, Environment environment, SourceWatch.Findings findings) {
        new Scanner(trees, environment, findings).scan(type, null);
    }

    /** Returns the name of the method that is called. */
    static String nameOf(ExpressionTree method) {
        if (method instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return method instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final LeaseTypes types;
        private final SourceWatch.Findings findings;

        Scanner(Trees trees, Environment environment, SourceWatch.Findings findings) {
            this.trees = trees;
            this.types = new LeaseTypes(environment);
            this.findings = findings;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            TreePath path = getCurrentPath();
            String name = nameOf(call.getMethodSelect());
            if (LeaseTypes.isAcquiring(name) && isLeak(path) && !isSuppressed(path)) {
                findings.add(kind, DiagnosticCode.LEAKED_LEASE.text(name), call, path.getCompilationUnit());
            }
            return super.visitMethodInvocation(call, null);
        }

        private boolean isLeak(TreePath call) {
            return types.returnsLease(trees.getElement(call))
                    && new LeaseUse(trees, types).isLost(call)
                    && !new MockCalls(trees, types).covers(call)
                    && !new ExpectedFailures(trees, types).covers(call);
        }

        private boolean isSuppressed(TreePath path) {
            for (TreePath scope = path; scope != null; scope = scope.getParentPath()) {
                Tree leaf = scope.getLeaf();
                if (leaf instanceof VariableTree || leaf instanceof MethodTree || leaf instanceof ClassTree) {
                    Element element = trees.getElement(scope);
                    if (element != null && Suppression.covers(element, DiagnosticCode.LEAKED_LEASE)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
