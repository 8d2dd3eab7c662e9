package dev.millpond.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Refuses {@code @Pooled} on local classes. Compilers do not show those to processors, so nothing would be generated and
 * nothing said. Works on javac alone, and only in files that import the annotation: to read every tree of every file would
 * cost each build more than the mistake is worth.
 */
final class LocalClassWatch implements TaskListener {

    private final Trees trees;
    private final Set<CompilationUnitTree> seen = new HashSet<>();

    private LocalClassWatch(Trees trees) {
        this.trees = trees;
    }

    static void start(ProcessingEnvironment environment) {
        try {
            JavacTask.instance(environment).addTaskListener(new LocalClassWatch(Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            // other compilers have no such trees
        }
    }

    @Override
    public void finished(TaskEvent event) {
        CompilationUnitTree file = event.getCompilationUnit();
        if (event.getKind() == TaskEvent.Kind.ANALYZE && seen.add(file) && importsPooled(file)) {
            new Scanner().scan(file, null);
        }
    }

    private static boolean importsPooled(CompilationUnitTree file) {
        return file.getImports().stream()
                .map(imported -> imported.getQualifiedIdentifier().toString())
                .anyMatch(name -> name.equals(KnownTypes.POOLED.canonicalName())
                        || name.equals(KnownTypes.POOLED.packageName() + ".*"));
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

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
                trees.printMessage(
                        Diagnostic.Kind.ERROR,
                        DiagnosticCode.LOCAL_CLASS.text(type.getSimpleName()),
                        annotation,
                        getCurrentPath().getCompilationUnit());
            }
        }
    }
}
