package dev.millpond.processor;

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
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Finds leases that are acquired and never closed, as far as that is certain from the method alone. */
final class LeakCheck implements SourceWatch.SourceCheck {

    private static final Set<String> ACQUIRING = Set.of("acquire", "tryAcquire");

    private final Diagnostic.Kind kind;

    LeakCheck(Diagnostic.Kind kind) {
        this.kind = kind;
    }

    @Override
    public void check(TreePath type, Trees trees, Environment environment, SourceWatch.Findings findings) {
        new Scanner(trees, environment, findings).scan(type, null);
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final Environment environment;
        private final SourceWatch.Findings findings;

        Scanner(Trees trees, Environment environment, SourceWatch.Findings findings) {
            this.trees = trees;
            this.environment = environment;
            this.findings = findings;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            TreePath path = getCurrentPath();
            if (ACQUIRING.contains(nameOf(call.getMethodSelect()))
                    && isOfPool(trees.getElement(path))
                    && new LeaseUse(trees).isLost(path)
                    && !isSuppressed(path)) {
                findings.add(
                        kind,
                        DiagnosticCode.LEAKED_LEASE.text(nameOf(call.getMethodSelect())),
                        call,
                        path.getCompilationUnit());
            }
            return super.visitMethodInvocation(call, null);
        }

        /** The name is looked at first, since it is cheap: most calls are of other methods. */
        private String nameOf(ExpressionTree method) {
            if (method instanceof MemberSelectTree select) {
                return select.getIdentifier().toString();
            }
            return method instanceof IdentifierTree identifier
                    ? identifier.getName().toString()
                    : "";
        }

        private boolean isOfPool(@Nullable Element method) {
            return method instanceof ExecutableElement executable
                    && executable.getEnclosingElement() instanceof TypeElement owner
                    && isPool(owner);
        }

        private boolean isPool(TypeElement type) {
            TypeElement pool = environment.elements().getTypeElement(KnownTypes.POOL.canonicalName());
            Types types = environment.types();
            return pool != null && types.isSubtype(types.erasure(type.asType()), types.erasure(pool.asType()));
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
