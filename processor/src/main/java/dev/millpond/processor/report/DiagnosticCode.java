package dev.millpond.processor.report;

import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * Everything the processor can say. A code is stable: users search for it and suppress it, and documentation links to it. Each
 * text says what is wrong and what to do about it, and where that is explained.
 */
public enum DiagnosticCode {
    // ---- Values of @Pooled and @Validate ----
    MAX_SIZE("MaxSize", "maxSize must be at least 1, but is %s: give the number of objects that may exist at once"),
    MIN_IDLE(
            "MinIdle",
            "minIdle must be from 0 to maxSize (%s), but is %s: 0 makes objects only when they are asked for"),
    MAX_USES("MaxUses", "maxUses must not be negative, but is %s: 0 sets no limit"),
    DURATION("Duration", "%s = \"%s\" %s"),
    NAME("Name", "name = \"%s\" is not the name of a class: use a Java identifier that is no keyword, such as \"%s\""),
    NAME_TAKEN(
            "NameTaken",
            "%s is to be generated for %s, but that name is taken by %s: choose another with @Pooled(name = …)"),
    VALIDATE_ON("ValidateOn", "@Validate(on = {}) never validates: name at least one point, or remove @Validate"),
    VALIDATE_AFTER(
            "ValidateAfter",
            "after = \"%s\" matters at ACQUIRE, but the objects are validated at %s only: add ACQUIRE, or leave it out;"
                    + " every is the interval while they are idle"),
    VALIDATE_EVERY(
            "ValidateEvery",
            "every = \"%s\" matters at IDLE, but the objects are validated at %s only: add IDLE, or leave it out"),
    VALIDATE_TIMEOUT(
            "ValidateTimeout",
            "timeout = \"%s\" matters at ACQUIRE, but the objects are validated at %s only: add ACQUIRE, or leave it out"),

    // ---- The class ----
    NOT_A_CLASS("NotAClass", "%s is %s, %s: put @Pooled on a class"),
    ABSTRACT_CLASS(
            "AbstractClass", "%s is abstract, so no objects of it can be made: put @Pooled on a concrete subclass"),
    INNER_CLASS("InnerClass", "%s is an inner class, whose objects need an object of %s: make it static"),
    PRIVATE_CLASS("PrivateClass", "%s is private, so its pool could not name it: make it at least package-private"),
    LOCAL_CLASS("LocalClass", "%s is %s, which its pool could not name: make it a static nested class"),

    // ---- The constructor ----
    NO_CONSTRUCTOR(
            "NoConstructor", "%s has no constructor that its pool can call: make one of them at least package-private"),
    SEVERAL_CONSTRUCTORS(
            "SeveralConstructors", "%s has %s constructors that its pool could call: mark one of them with @Create"),
    SEVERAL_CREATES("SeveralCreates", "%s has @Create in %s places: keep one of the marks"),
    CREATE_PRIVATE("CreatePrivate", "%s is private, so the pool cannot call it: make it at least package-private"),
    GENERIC_CONSTRUCTOR(
            "GenericConstructor",
            "the constructor has type parameters of its own: use those of the class, or mark another one with @Create"),
    INACCESSIBLE_TYPE(
            "InaccessibleType",
            "%s is of a type that cannot be named in package %s: make that type at least package-private there"),
    THROWS_THROWABLE(
            "ThrowsThrowable", "%s declares %s, which is no Exception: declare Exception or, better, exact types"),

    // ---- The factory ----
    CREATE_PARAMETERS(
            "CreateParameters",
            "%s takes parameters, which the pool has no values for: give them to the constructor of the factory"),
    CREATE_RETURN_TYPE("CreateReturnType", "%s returns %s, %s"),
    GENERIC_CREATE("GenericCreate", "%s has type parameters of its own: use those of the class"),

    // ---- Hooks ----
    HOOK_PRIVATE("HookPrivate", "%s is private, so the pool cannot call it: make it at least package-private"),
    HOOK_INACCESSIBLE(
            "HookInaccessible",
            "%s cannot be called from package %s: make it public, or override it in the class that bears @Pooled"),
    HOOK_PARAMETERS("HookParameters", "%s must take %s: change its parameters"),
    HOOK_RETURN_TYPE("HookReturnType", "%s must return %s, but returns %s: change its return type"),
    HOOK_DOUBLED("HookDoubled", "%s and %s are both marked with @%s: keep one, and let it call the other"),

    // ---- Mistakes that compile ----
    NOT_RESET(
            Diagnostic.Kind.WARNING,
            "NotReset",
            "%s has fields that can change, such as %s, but nothing resets it between two leases: mark a method with"
                    + " @Passivate, make the fields final, or"),
    IDLE_TIMEOUT_UNREACHED(
            Diagnostic.Kind.WARNING,
            "IdleTimeoutUnreached",
            "idleTimeout = \"%s\" is never reached, because objects end after maxLifetime = \"%s\": make it shorter,"
                    + " leave it out, or"),
    STRAY_HOOK(Diagnostic.Kind.WARNING, "StrayHook", "%s has @%s, but %s: %s, or"),
    LEAKED_LEASE(
            Diagnostic.Kind.WARNING,
            "LeakedLease",
            "the lease that %s returns is never closed, so its object never comes back: use try-with-resources, close the"
                    + " lease, or"),
    CHEAP_OBJECT(
            Diagnostic.Kind.WARNING,
            "CheapObject",
            "objects of %s are cheap to make and safe to share, so a pool of them costs more than it saves: make them where"
                    + " they are needed, or"),

    // ---- The surroundings ----
    UNNAMED_PACKAGE(
            "UnnamedPackage",
            "%s is in the unnamed package of a module, where its pool could not be: move it into a package"),
    NO_RUNTIME("NoRuntime", "the pool of %s needs dev.millpond:millpond-runtime, which is not %s"),
    UNRESOLVED_TYPE(
            "UnresolvedType",
            "the pool of %s cannot be generated, because %s is not known: is an import or a dependency missing?%s"),
    OPTION("Option", "-A%s is none of %s.%s"),
    INTERNAL_ERROR("InternalError", "the processor failed on %s; this is a bug of Millpond, please report it:%n%s");

    private static final String PREFIX = "millpond.";

    private final Diagnostic.Kind kind;
    private final String code;
    private final String format;

    DiagnosticCode(String code, String format) {
        this(Diagnostic.Kind.ERROR, code, format);
    }

    DiagnosticCode(Diagnostic.Kind kind, String code, String format) {
        this.kind = kind;
        this.code = code;
        this.format = format;
    }

    /** Returns how grave it is. */
    public Diagnostic.Kind kind() {
        return kind;
    }

    /** Returns what {@code @SuppressWarnings} takes. */
    public String token() {
        return PREFIX + code;
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }

    /** Returns what the user reads. */
    public String text(Object... arguments) {
        String text = "[" + token() + "] " + String.format(format, arguments);
        String advice = kind == Diagnostic.Kind.WARNING ? " add @SuppressWarnings(\"" + token() + "\")" : "";
        return text + advice + " (see docs/errors.md#" + code.toLowerCase(Locale.ROOT) + ")";
    }
}
