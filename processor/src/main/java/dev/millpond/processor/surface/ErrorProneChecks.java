package dev.millpond.processor.surface;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.Subject;
import dev.millpond.processor.model.Traits;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Knows which calls Error Prone refuses by default. A lease has to make them for those who have their reasons. */
final class ErrorProneChecks {

    private static final String DO_NOT_CALL = "DoNotCall";
    private static final String ANNOTATION = "com.google.errorprone.annotations.DoNotCall";

    /** The methods of types that bear no annotation. */
    private static final Map<String, Set<String>> NOT_TO_CALL = Map.of(
            "java.lang.Thread", Set.of("run", "stop"),
            "java.sql.Date",
                    Set.of("getHours", "getMinutes", "getSeconds", "setHours", "setMinutes", "setSeconds", "toInstant"),
            "java.sql.Time",
                    Set.of("getYear", "getMonth", "getDay", "getDate", "setYear", "setMonth", "setDate", "toInstant"),
            "java.util.SortedMap", Set.of("putFirst", "putLast"),
            "java.util.SortedSet", Set.of("addFirst", "addLast"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("setSeed"),
            "java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock", Set.of("newCondition"));

    /** A lease asks whether what a method returns is its object, and not whether it is equal. */
    static final Traits OF_IDENTITY = Traits.warning("ReferenceEquality");

    private static final Map<String, Set<String>> CONTAINS_VALUES = Map.of(
            "java.util.Hashtable", Set.of("contains"), "java.util.concurrent.ConcurrentHashMap", Set.of("contains"));

    /** Only a warning, but {@code Thread} should come through whole. */
    private static final Map<String, Set<String>> THREAD_PRIORITY = Map.of("java.lang.Thread", Set.of("setPriority"));

    private final Environment environment;
    private final Subject subject;

    ErrorProneChecks(Environment environment, Subject subject) {
        this.environment = environment;
        this.subject = subject;
    }

    Traits ofCall(MethodGroup method) {
        Traits traits = method.caretOf(ANNOTATION).isPresent() || isListed(method, NOT_TO_CALL)
                ? Traits.warning(DO_NOT_CALL)
                : Traits.NONE;
        if (isListed(method, THREAD_PRIORITY)) {
            traits = traits.and(Traits.warning("ThreadPriorityCheck"));
        }
        return isListed(method, CONTAINS_VALUES) ? traits.and(Traits.warning("HashtableContains")) : traits;
    }

    private boolean isListed(MethodGroup method, Map<String, Set<String>> list) {
        return list.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream().anyMatch(method::isNamed) && isPooled(entry.getKey()));
    }

    private boolean isPooled(String name) {
        TypeElement type = environment.elements().getTypeElement(name);
        return type != null
                && environment
                        .types()
                        .isSubtype(
                                environment.types().erasure(subject.type()),
                                environment.types().erasure(type.asType()));
    }
}
