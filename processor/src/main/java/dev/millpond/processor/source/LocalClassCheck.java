package dev.millpond.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.report.DiagnosticCode;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Refuses {@code @Pooled} on local classes and what is inside of local and anonymous ones: nothing would be generated for them
 * and nothing said.
 */
final class LocalClassCheck implements SourceWatch.SourceCheck {

    private static final String NAME = KnownTypes.POOLED.simpleName();
    private static final Map<NestingKind, String> HIDDEN =
            Map.of(NestingKind.LOCAL, "a local class", NestingKind.ANONYMOUS, "an anonymous class");

    @Override
    public void check(TreePath type, Trees trees, Environment environment, SourceWatch.Findings findings) {
        if (Boolean.TRUE.equals(new Mentions().scan(type.getLeaf(), null))) {
            new Scanner(trees, findings).scan(type, null);
        }
    }

    /** Tells whether there is an annotation of that name at all, which is cheaper than to keep track of where. */
    private static final class Mentions extends TreeScanner<Boolean, Void> {

        @Override
        public Boolean visitAnnotation(AnnotationTree annotation, Void nothing) {
            Tree type = annotation.getAnnotationType();
            return type instanceof MemberSelectTree select
                    ? select.getIdentifier().contentEquals(NAME)
                    : type instanceof IdentifierTree identifier
                            && identifier.getName().contentEquals(NAME);
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final SourceWatch.Findings findings;

        Scanner(Trees trees, SourceWatch.Findings findings) {
            this.trees = trees;
            this.findings = findings;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
                whatItIs(type)
                        .ifPresent(what -> tree.getModifiers()
                                .getAnnotations()
                                .forEach(annotation -> check(annotation, type, what)));
            }
            return super.visitClass(tree, null);
        }

        /** Says why a class cannot be named, if it cannot. */
        private static Optional<String> whatItIs(TypeElement type) {
            for (Element scope = type; scope != null; scope = scope.getEnclosingElement()) {
                if (scope instanceof TypeElement owner && HIDDEN.containsKey(owner.getNestingKind())) {
                    String what = HIDDEN.get(owner.getNestingKind());
                    return Optional.of(owner.equals(type) ? what : "inside of " + what);
                }
            }
            return Optional.empty();
        }

        private void check(AnnotationTree annotation, TypeElement type, String what) {
            Element annotationType = trees.getElement(new TreePath(getCurrentPath(), annotation.getAnnotationType()));
            if (annotationType instanceof TypeElement known
                    && known.getQualifiedName().contentEquals(KnownTypes.POOLED.canonicalName())) {
                findings.add(
                        DiagnosticCode.LOCAL_CLASS.kind(),
                        DiagnosticCode.LOCAL_CLASS.text(type.getSimpleName(), what),
                        annotation,
                        getCurrentPath().getCompilationUnit());
            }
        }
    }
}
