package dev.millpond.processor;

import com.palantir.javapoet.ClassName;

/**
 * The names of every type that the processor knows, in one place, because it links against neither the annotations nor the
 * runtime: any version of them may be on the user's class path.
 */
final class KnownTypes {

    private static final String ANNOTATIONS = "dev.millpond";
    private static final String RUNTIME = "dev.millpond.runtime";

    static final ClassName POOLED = ClassName.get(ANNOTATIONS, "Pooled");
    static final ClassName CREATE = ClassName.get(ANNOTATIONS, "Create");
    static final ClassName ACTIVATE = ClassName.get(ANNOTATIONS, "Activate");
    static final ClassName PASSIVATE = ClassName.get(ANNOTATIONS, "Passivate");
    static final ClassName VALIDATE = ClassName.get(ANNOTATIONS, "Validate");
    static final ClassName DESTROY = ClassName.get(ANNOTATIONS, "Destroy");
    static final ClassName GENERATED_POOL = ClassName.get(ANNOTATIONS, "GeneratedPool");
    static final ClassName WHEN_EXHAUSTED = ClassName.get(ANNOTATIONS, "WhenExhausted");
    static final ClassName VALIDATION_POINT = ClassName.get(ANNOTATIONS, "ValidationPoint");

    static final ClassName POOL = ClassName.get(RUNTIME, "Pool");
    static final ClassName ABSTRACT_POOL = ClassName.get(RUNTIME, "AbstractPool");
    static final ClassName POOL_BUILDER = ClassName.get(RUNTIME, "PoolBuilder");
    static final ClassName LEASE = ClassName.get(RUNTIME, "Lease");
    static final ClassName SLOT = ClassName.get(RUNTIME, "Slot");
    static final ClassName POOL_EXCEPTION = ClassName.get(RUNTIME, "PoolException");
    static final ClassName POOL_HOOK = ClassName.get(RUNTIME, "PoolHookException");

    // Documentation alone mentions these, for which some compilers report an import as unused; so they are written out.
    static final String POOL_CLOSED = RUNTIME + ".PoolClosedException";
    static final String POOL_EXHAUSTED = RUNTIME + ".PoolExhaustedException";
    static final String POOL_TIMEOUT = RUNTIME + ".PoolTimeoutException";
    static final String LEASE_CLOSED = RUNTIME + ".LeaseClosedException";

    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    static final ClassName MUST_BE_CLOSED = ClassName.get("com.google.errorprone.annotations", "MustBeClosed");

    static final ClassName OVERRIDE = ClassName.get("java.lang", "Override");
    static final ClassName DEPRECATED = ClassName.get("java.lang", "Deprecated");
    static final ClassName SAFE_VARARGS = ClassName.get("java.lang", "SafeVarargs");
    static final ClassName SUPPRESS_WARNINGS = ClassName.get("java.lang", "SuppressWarnings");
    static final ClassName RUNTIME_EXCEPTION = ClassName.get("java.lang", "RuntimeException");
    static final ClassName EXCEPTION = ClassName.get("java.lang", "Exception");

    private KnownTypes() {}
}
