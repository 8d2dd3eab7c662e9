package dev.millpond.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.report.CrashGuard;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Looks at what is inside of methods, which compilers do not show to processors. Works on javac alone, through its supported
 * tree API; other compilers have no such trees, and there it is silent. A class is looked at once it is compiled, so that all
 * types are known.
 */
public final class SourceWatch implements TaskListener {

    private final Trees trees;
    private final Environment environment;
    private final List<SourceCheck> checks;
    private final CrashGuard guard;
    private final Set<String> seen = new HashSet<>();

    private SourceWatch(Trees trees, Environment environment, List<SourceCheck> checks, CrashGuard guard) {
        this.trees = trees;
        this.environment = environment;
        this.checks = checks;
        this.guard = guard;
    }

    /** What is looked for. */
    public interface SourceCheck {

        /**
         * Looks through a class.
         *
         * @param type the class and where it is
         * @param trees what the compiler knows of it
         * @param environment what it knows besides
         * @param findings takes what is found
         */
        void check(TreePath type, Trees trees, Environment environment, Findings findings);
    }

    /** Takes what is found. */
    public interface Findings {

        void add(Diagnostic.Kind kind, String text, Tree place, CompilationUnitTree file);
    }

    public static void start(ProcessingEnvironment processing, LeakLint leaks, CrashGuard guard) {
        List<SourceCheck> checks = new ArrayList<>(List.of(new LocalClassCheck()));
        leaks.kind().ifPresent(kind -> checks.add(new LeakCheck(kind)));
        start(processing, checks, guard);
    }

    public static void start(ProcessingEnvironment processing, List<SourceCheck> checks, CrashGuard guard) {
        try {
            JavacTask.instance(processing)
                    .addTaskListener(
                            new SourceWatch(Trees.instance(processing), Environment.of(processing), checks, guard));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            // other compilers have no such trees
        }
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.ANALYZE
                && type != null
                && seen.add(type.getQualifiedName().toString())
                && !isGenerated(type)) {
            guard.run(type.getQualifiedName().toString(), Position.at(type), () -> {
                lookThrough(type);
                return Report.CLEAN;
            });
        }
    }

    private void lookThrough(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path != null && path.getLeaf() instanceof ClassTree) {
            checks.forEach(check -> check.check(path, trees, environment, this::print));
        }
    }

    private static boolean isGenerated(TypeElement type) {
        return Environment.annotation(type, KnownTypes.GENERATED_POOL.canonicalName())
                .isPresent();
    }

    private void print(Diagnostic.Kind kind, String text, Tree place, CompilationUnitTree file) {
        trees.printMessage(kind, text, place, file);
    }
}
