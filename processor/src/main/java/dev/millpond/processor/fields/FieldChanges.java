package dev.millpond.processor.fields;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which fields change while objects are lent. Works on javac alone, through its supported tree API; other compilers,
 * and build tools that put themselves between, show no trees.
 */
public final class FieldChanges {

    private final @Nullable Trees trees;

    private FieldChanges(@Nullable Trees trees) {
        this.trees = trees;
    }

    public static FieldChanges of(ProcessingEnvironment processing) {
        try {
            return new FieldChanges(Trees.instance(processing));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return new FieldChanges(null);
        }
    }

    /**
     * Returns the names of the fields of a class that its own methods change, or nothing if that cannot be known.
     *
     * @param type the class
     * @param hooks the names of the methods that its pool calls
     * @param checks the names of those of them that judge an object: what they look at is not left to the next holder
     */
    Optional<Set<String>> of(TypeElement type, Set<String> hooks, Set<String> checks) {
        ClassTree tree = trees == null ? null : trees.getTree(type);
        return tree == null ? Optional.empty() : Optional.of(new CallGraph(tree).changed(hooks, checks));
    }
}
