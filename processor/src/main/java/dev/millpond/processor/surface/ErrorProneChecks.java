package dev.millpond.processor.surface;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.model.TypeTraits;
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
    static final TypeTraits OF_IDENTITY = TypeTraits.warning("ReferenceEquality");

    private static final Map<String, Set<String>> CONTAINS_VALUES = Map.of(
            "java.util.Hashtable", Set.of("contains"), "java.util.concurrent.ConcurrentHashMap", Set.of("contains"));

    /** Only a warning, but {@code Thread} should come through whole. */
    private static final Map<String, Set<String>> THREAD_PRIORITY = Map.of("java.lang.Thread", Set.of("setPriority"));

    private final Environment environment;
    private final PooledType pooledType;

    ErrorProneChecks(Environment environment, PooledType pooledType) {
        this.environment = environment;
        this.pooledType = pooledType;
    }

    TypeTraits ofCall(MethodGroup method) {
        TypeTraits traits = method.positionOf(ANNOTATION).isPresent() || isListed(method, NOT_TO_CALL)
                ? TypeTraits.warning(DO_NOT_CALL)
                : TypeTraits.NONE;
        if (isListed(method, THREAD_PRIORITY)) {
            traits = traits.and(TypeTraits.warning("ThreadPriorityCheck"));
        }
        return isListed(method, CONTAINS_VALUES) ? traits.and(TypeTraits.warning("HashtableContains")) : traits;
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
                                environment.types().erasure(pooledType.type()),
                                environment.types().erasure(type.asType()));
    }
}
