package dev.millpond.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Refuses {@code @Pooled} on local classes: nothing would be generated for them and nothing said. Looks only into files that
 * import the annotation: to read every tree of every file would cost each build more than the mistake is worth.
 */
final class LocalClassCheck implements SourceWatch.SourceCheck {

    @Override
    public void check(TreePath type, Trees trees, Environment environment, SourceWatch.Findings findings) {
        if (importsPooled(type.getCompilationUnit())) {
            new Scanner(trees, findings).scan(type, null);
        }
    }

    private static boolean importsPooled(CompilationUnitTree file) {
        return file.getImports().stream()
                .map(imported -> imported.getQualifiedIdentifier().toString())
                .anyMatch(name -> name.equals(KnownTypes.POOLED.canonicalName())
                        || name.equals(KnownTypes.POOLED.packageName() + ".*"));
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
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type
                    && type.getNestingKind() == NestingKind.LOCAL) {
                tree.getModifiers().getAnnotations().forEach(annotation -> check(annotation, type));
            }
            return super.visitClass(tree, null);
        }

        private void check(AnnotationTree annotation, TypeElement type) {
            Element annotationType = trees.getElement(new TreePath(getCurrentPath(), annotation.getAnnotationType()));
            if (annotationType instanceof TypeElement known
                    && known.getQualifiedName().contentEquals(KnownTypes.POOLED.canonicalName())) {
                findings.add(
                        DiagnosticCode.LOCAL_CLASS.kind(),
                        DiagnosticCode.LOCAL_CLASS.text(type.getSimpleName()),
                        annotation,
                        getCurrentPath().getCompilationUnit());
            }
        }
    }
}
