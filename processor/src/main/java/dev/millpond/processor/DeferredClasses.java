package dev.millpond.processor;

import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.report.Report;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The classes that mention what is not known yet. Each is handled again in the next round, as long as there is hope: until
 * {@value #IDLE_ROUNDS} rounds bring nothing new. Then stubs are written, so that the compiler complains of what is unknown
 * and not of each use of the pool. The last round of all would be too late for that: what is written there, compilers look
 * at when they have complained already. So an empty file asks for one round more, where nothing else that is written does.
 */
final class DeferredClasses {

    /** One is not enough: in the first, processors may be called that were not while there was an annotation to claim. */
    private static final int IDLE_ROUNDS = 2;

    private final PoolGenerator generator;
    private final Set<ClassHandle> deferred = new TreeSet<>();
    private final Set<ClassHandle> replaced = new TreeSet<>();
    private @Nullable AnnotatedClass first;
    private int idleRounds;

    DeferredClasses(PoolGenerator generator) {
        this.generator = generator;
    }

    /** Returns what is to be handled in a round, and forgets it. */
    Set<ClassHandle> takeAll(RoundEnvironment round) {
        idleRounds = round.getRootElements().isEmpty() ? idleRounds + 1 : 0;
        Set<ClassHandle> taken = new TreeSet<>(deferred);
        deferred.clear();
        first = null;
        return taken;
    }

    /** Returns the classes that have got a stub of which nothing was said. */
    Set<ClassHandle> replaced() {
        return replaced;
    }

    void add(ClassHandle handle) {
        deferred.add(handle);
    }

    /** Handles a class of which something is not known. */
    Report handle(ClassHandle handle, AnnotatedClass pooled, UnresolvedException cause, RoundEnvironment round) {
        if (round.processingOver()) {
            return generator.giveUp(pooled, cause);
        }
        if (idleRounds >= IDLE_ROUNDS) {
            if (cause.isSaidByTheCompiler()) {
                replaced.add(handle);
            }
            generator.stubs().replaceUnknown(pooled);
            return generator.giveUp(pooled, cause);
        }
        deferred.add(handle);
        first = first == null ? pooled : first;
        return Report.CLEAN;
    }

    /** Asks for one more round, if something is deferred that waits for it. */
    void askForRound(int number) {
        if (first != null) {
            generator.askForRound(first, number);
        }
    }
}
