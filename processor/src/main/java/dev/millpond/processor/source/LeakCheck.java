package dev.millpond.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
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
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

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
            if (LeaseTypes.isAcquiring(name)
                    && trees.getElement(path) instanceof ExecutableElement method
                    && types.returnsLease(method)
                    && LeaseUse.ofCall(name, new AcquiredLease(trees, types, method.getReturnType()))
                            .isLost(path)) {
                warn(name, path);
            }
            if (LeaseTypes.isPromising(name)
                    && types.promisedLease(trees.getElement(path))
                            .filter(lease -> new FutureUse(new AcquiredLease(trees, types, lease)).isLost(path))
                            .isPresent()) {
                warn(name, path);
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            TreePath path = getCurrentPath();
            String name = reference.getName().toString();
            if (returnsOrPromisesLease(name, trees.getElement(path))
                    && types.discardsResult(trees.getTypeMirror(path))) {
                warn(name, path);
            }
            return super.visitMemberReference(reference, null);
        }

        private boolean returnsOrPromisesLease(String name, @Nullable Element method) {
            return (LeaseTypes.isAcquiring(name) && types.returnsLease(method))
                    || (LeaseTypes.isPromising(name)
                            && types.promisedLease(method).isPresent());
        }

        private void warn(String name, TreePath path) {
            if (!new MockCalls(trees, types).covers(path)
                    && !new ExpectedFailures(trees, types).covers(path)
                    && !isSuppressed(path)) {
                findings.add(kind, DiagnosticCode.LEAKED_LEASE.text(name), path.getLeaf(), path.getCompilationUnit());
            }
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
