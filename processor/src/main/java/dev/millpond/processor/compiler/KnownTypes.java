package dev.millpond.processor.compiler;

import com.palantir.javapoet.ClassName;

/**
 * The names of every type that the processor knows, in one place, because it links against neither the annotations nor the
 * runtime: any version of them may be on the user's class path.
 */
public final class KnownTypes {

    private static final String ANNOTATIONS = "dev.millpond";
    private static final String RUNTIME = "dev.millpond.runtime";
    private static final String ENGINE = "dev.millpond.runtime.engine";

    public static final ClassName POOLED = ClassName.get(ANNOTATIONS, "Pooled");
    public static final ClassName CREATE = ClassName.get(ANNOTATIONS, "Create");
    public static final ClassName ACTIVATE = ClassName.get(ANNOTATIONS, "Activate");
    public static final ClassName PASSIVATE = ClassName.get(ANNOTATIONS, "Passivate");
    public static final ClassName VALIDATE = ClassName.get(ANNOTATIONS, "Validate");
    public static final ClassName FATAL = ClassName.get(ANNOTATIONS, "Fatal");
    public static final ClassName DESTROY = ClassName.get(ANNOTATIONS, "Destroy");
    public static final ClassName GENERATED_POOL = ClassName.get(ANNOTATIONS, "GeneratedPool");
    public static final ClassName WHEN_EXHAUSTED = ClassName.get(ANNOTATIONS, "WhenExhausted");
    public static final ClassName WHEN_CREATION_FAILS = ClassName.get(ANNOTATIONS, "WhenCreationFails");
    public static final ClassName VALIDATION_POINT = ClassName.get(ANNOTATIONS, "ValidationPoint");

    public static final ClassName POOL = ClassName.get(RUNTIME, "Pool");
    public static final ClassName ABSTRACT_POOL = ClassName.get(ENGINE, "AbstractPool");
    public static final ClassName POOL_BUILDER = ClassName.get(ENGINE, "PoolBuilder");
    public static final ClassName LEASE = ClassName.get(RUNTIME, "Lease");
    public static final ClassName HOOKS = ClassName.get(ENGINE, "Hooks");
    public static final ClassName SLOT = ClassName.get(ENGINE, "Slot");
    public static final ClassName WORK = ClassName.get(RUNTIME, "Work");
    public static final ClassName TASK = ClassName.get(RUNTIME, "Task");
    public static final ClassName POOL_EXCEPTION = ClassName.get(RUNTIME, "PoolException");
    public static final ClassName POOL_HOOK = ClassName.get(RUNTIME, "PoolHookException");

    // Documentation alone mentions these, for which some compilers report an import as unused; so they are written out.
    public static final String LEASE_CLOSED = RUNTIME + ".LeaseClosedException";

    public static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    public static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    public static final ClassName MUST_BE_CLOSED = ClassName.get("com.google.errorprone.annotations", "MustBeClosed");

    public static final ClassName OVERRIDE = ClassName.get("java.lang", "Override");
    public static final ClassName DEPRECATED = ClassName.get("java.lang", "Deprecated");
    public static final ClassName SAFE_VARARGS = ClassName.get("java.lang", "SafeVarargs");
    public static final ClassName SUPPRESS_WARNINGS = ClassName.get("java.lang", "SuppressWarnings");
    public static final ClassName RUNTIME_EXCEPTION = ClassName.get("java.lang", "RuntimeException");
    public static final ClassName EXCEPTION = ClassName.get("java.lang", "Exception");

    private KnownTypes() {}
}
