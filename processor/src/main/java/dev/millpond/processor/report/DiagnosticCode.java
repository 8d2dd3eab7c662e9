package dev.millpond.processor.report;

import javax.tools.Diagnostic;

/**
 * Everything the processor can say. A code is stable: users search for it and suppress it, and documentation links to it. Each
 * text says what is wrong, what to do about it, and why.
 */
public enum DiagnosticCode {
    // ---- Values of @Pooled and @Validate ----
    MAX_SIZE(
            "MaxSize",
            "maxSize must be at least 1, but is %s: give the number of objects that may exist at once",
            "A pool needs room for at least one object."),
    MIN_IDLE(
            "MinIdle",
            "minIdle must be from 0 to maxSize (%s), but is %s: 0 makes objects only when they are asked for",
            "No more objects can be kept ready than may exist."),
    MAX_USES(
            "MaxUses",
            "maxUses must not be negative, but is %s: 0 sets no limit",
            "An object cannot be lent a negative number of times."),
    DURATION(
            "Duration", "%s = \"%s\" %s", "A time is a number and a unit (ms, s, m, h, d), or written as in ISO-8601."),
    NAME(
            "Name",
            "name = \"%s\" is not the name of a class: use a Java identifier that is no keyword, such as \"%s\"",
            "The name of a pool is that of a class."),
    NAME_TOO_LONG(
            "NameTooLong",
            "the pool of %s would need a file whose name has %s bytes, of which there can be %s: choose a shorter one with"
                    + " @Pooled(name = …)",
            "The names of the pool and of its class files are longer than that of the class."),
    SAME_NAME(
            Diagnostic.Kind.NOTE,
            "SameName",
            "%s is to be generated for %s, but there is %s as well: choose another name with @Pooled(name = …), or",
            "Code that imports the package of the objects would mean another class by the name of the pool or the "
                    + "lease."),
    NAME_TAKEN(
            "NameTaken",
            "%s is to be generated for %s, but that name is taken by %s: choose another with @Pooled(name = …)",
            "There is a class of that name, or two pools would have it: for instance those of two factories that "
                    + "make the same type."),
    VALIDATE_ON(
            "ValidateOn",
            "@Validate(on = {}) never validates: name at least one point, or remove @Validate",
            "A hook that is never asked is a misunderstanding."),
    VALIDATE_AFTER(
            "ValidateAfter",
            "after = \"%s\" matters at ACQUIRE, but the objects are validated at %s only: add ACQUIRE, or leave it out;"
                    + " every is the interval while they are idle",
            "With after, the check of objects that were made or checked recently is skipped when they are lent."),
    VALIDATE_EVERY(
            "ValidateEvery",
            "every = \"%s\" matters at IDLE, but the objects are validated at %s only: add IDLE, or leave it out",
            "The value every is the interval of the checks while objects are idle."),
    VALIDATE_TIMEOUT(
            "ValidateTimeout",
            "timeout = \"%s\" matters at ACQUIRE, but the objects are validated at %s only: add ACQUIRE, or leave it out",
            "The value timeout limits the check of an object that is to be lent."),

    // ---- The class ----
    NOT_A_CLASS(
            "NotAClass",
            "%s is %s, %s: put @Pooled on a class",
            "Objects of an interface or an enum cannot be made by a pool."),
    ABSTRACT_CLASS(
            "AbstractClass",
            "%s is abstract, so no objects of it can be made: put @Pooled on a concrete subclass",
            "No objects of an abstract class can be made."),
    INNER_CLASS(
            "InnerClass",
            "%s is an inner class, whose objects need an object of %s: make it static",
            "An object of an inner class belongs to one of the class around it, which the pool has not."),
    COMPACT_SOURCE_FILE(
            "CompactSourceFile",
            "%s is in a compact source file, so its pool could not name it: move it into a file of its own",
            "No code can name the class that a compact source file declares, nor what is in it."),
    PRIVATE_CLASS(
            "PrivateClass",
            "%s is private, so its pool could not name it: make it at least package-private",
            "The pool is another class in the package, so it must be able to name yours."),
    LOCAL_CLASS(
            "LocalClass",
            "%s is %s, which its pool could not name: make it a static nested class",
            "No code outside a method can name a class that is declared in it."),

    // ---- The constructor ----
    NO_CONSTRUCTOR(
            "NoConstructor",
            "%s has no constructor that its pool can call: make one of them at least package-private",
            "The pool makes the objects with a constructor, and can call no private one of another class."),
    SEVERAL_CONSTRUCTORS(
            "SeveralConstructors",
            "%s has %s constructors that its pool could call: mark one of them with @Create",
            "There is more than one constructor that the pool could call, and the processor does not guess."),
    SEVERAL_CREATES(
            "SeveralCreates",
            "%s has @Create in %s places: keep one of the marks",
            "A pool makes all its objects in one way."),
    CREATE_PRIVATE(
            "CreatePrivate",
            "%s is private, so the pool cannot call it: make it at least package-private",
            "The pool is another class, so it cannot call a private constructor, nor a private method of a "
                    + "factory, although it is marked."),
    GENERIC_CONSTRUCTOR(
            "GenericConstructor",
            "the constructor has type parameters of its own: use those of the class, or mark another one with @Create",
            "The pool has the type parameters of the class, and no others."),
    INACCESSIBLE_TYPE(
            "InaccessibleType",
            "%s is of a type that cannot be named in package %s: make that type at least package-private there",
            "The generated code would have to name a type that is private, or package-private in another package."),
    THROWS_THROWABLE(
            "ThrowsThrowable",
            "%s declares %s, which is no Exception: declare Exception or, better, exact types",
            "What your code declares, acquire declares."),

    // ---- The factory ----
    CREATE_PARAMETERS(
            "CreateParameters",
            "%s takes parameters, which the pool has no values for: give them to the constructor of the factory",
            "A pool makes objects at times of its own, so it cannot pass anything on to the factory's method."),
    CREATE_RETURN_TYPE(
            "CreateReturnType",
            "%s returns %s, %s",
            "A pool lends objects of one class or one interface, with exact type arguments."),
    GENERIC_CREATE(
            "GenericCreate",
            "%s has type parameters of its own: use those of the class",
            "The pool lends objects of one type, so it cannot call a method that makes objects of any type."),

    // ---- Hooks ----
    HOOK_PRIVATE(
            "HookPrivate",
            "%s is private, so the pool cannot call it: make it at least package-private",
            "The pool is another class, so it cannot call a private hook."),
    HOOK_INACCESSIBLE(
            "HookInaccessible",
            "%s cannot be called from package %s: make it public, or override it in the class that bears @Pooled",
            "The hook, or the @Create method, is inherited from a class in another package and is not public, so "
                    + "the generated code cannot call it."),
    HOOK_PARAMETERS(
            "HookParameters",
            "%s must take %s: change its parameters",
            "A hook of a pooled class takes nothing; a static one takes the object."),
    HOOK_RETURN_TYPE(
            "HookReturnType",
            "%s must return %s, but returns %s: change its return type",
            "@Validate and @Fatal answer a boolean."),
    HOOK_DOUBLED(
            "HookDoubled",
            "%s and %s are both marked with @%s: keep one, and let it call the other",
            "Of two hooks of a kind it would not be clear which runs first."),

    // ---- Mistakes that compile ----
    NOT_RESET(
            Diagnostic.Kind.WARNING,
            "NotReset",
            "%s has fields that can change, such as %s, but nothing resets it between two leases: mark a method with"
                    + " @Passivate, make the fields final, or",
            "What one holder leaves in a field, the next one finds."),
    IDLE_TIMEOUT_UNREACHED(
            Diagnostic.Kind.WARNING,
            "IdleTimeoutUnreached",
            "idleTimeout = \"%s\" is never reached, because objects end after maxLifetime = \"%s\": make it shorter,"
                    + " leave it out, or",
            "An object that is replaced after an hour is never idle for two."),
    STRAY_HOOK(Diagnostic.Kind.WARNING, "StrayHook", "%s has @%s, but %s: %s, or", "Only pools call hooks."),
    AUXILIARY_CLASS(
            Diagnostic.Kind.WARNING,
            "AuxiliaryClass",
            "%s is in a file that is named after another class, so that compilers warn of each use of it by its pool, and"
                    + " nothing silences them: move it into a file of its own, or",
            "Only the code of its own file should use a class that no file is named after."),
    LEAKED_LEASE(
            Diagnostic.Kind.WARNING,
            "LeakedLease",
            "the lease that %s returns is never closed, so its object never comes back: use try-with-resources, close the"
                    + " lease, or",
            "A lease that nobody can close: its object never comes back."),
    CHEAP_OBJECT(
            Diagnostic.Kind.WARNING,
            "CheapObject",
            "objects of %s are cheap to make and safe to share, so a pool of them costs more than it saves: make them where"
                    + " they are needed, or",
            "To make a record of plain values, a String or a boxed number costs a few nanoseconds, less than to "
                    + "lend one, and it can be shared."),

    // ---- The surroundings ----
    UNNAMED_PACKAGE(
            "UnnamedPackage",
            "%s is in the unnamed package of a module, where its pool could not be: move it into a package",
            "A module has no code outside packages, and the compiler accepts none that is generated there."),
    NO_RUNTIME(
            "NoRuntime",
            "the pool of %s needs dev.millpond:millpond-runtime, which is not %s",
            "The generated code needs dev.millpond:millpond-runtime."),
    UNRESOLVED_TYPE(
            "UnresolvedType",
            "the pool of %s cannot be generated, because %s is not known: is an import or a dependency missing?%s",
            "The pool or the lease would have to mention a type that neither the compiler nor a processor knows "
                    + "in the end."),
    GENERATED_SOURCE(
            "GeneratedSource",
            "%s is among the sources of this build, as an earlier one has generated it for a class that was not yet as it"
                    + " is: delete it, and leave the folder of what is generated out of the sources",
            "What a build generates is not for the next build to compile."),
    NOT_WRITTEN(
            "NotWritten",
            "%s cannot be written: see what keeps the compiler from writing (%s)",
            "The compiler, or the file system, refused a file."),
    OPTION(
            "Option",
            "-A%s is none of %s.%s",
            "The processor has one option, -Amillpond.leaks, which is off, warn or error."),
    INTERNAL_ERROR("InternalError", "the processor failed on %s; this is a bug of Millpond, please report it:%n%s", "");

    private static final String PREFIX = "millpond.";

    private final Diagnostic.Kind kind;
    private final String code;
    private final String format;
    private final String meaning;

    DiagnosticCode(String code, String format, String meaning) {
        this(Diagnostic.Kind.ERROR, code, format, meaning);
    }

    DiagnosticCode(Diagnostic.Kind kind, String code, String format, String meaning) {
        this.kind = kind;
        this.code = code;
        this.format = format;
        this.meaning = meaning;
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

    /** Tells whether users can silence it. */
    public boolean isSuppressible() {
        return kind != Diagnostic.Kind.ERROR;
    }

    /** Returns the first sentence of the documentation: not everybody who reads a message has that at hand. */
    public String meaning() {
        return meaning;
    }

    /** Returns what the user reads. */
    public String text(Object... arguments) {
        String text = "[" + token() + "] " + String.format(format, arguments);
        String advised = isSuppressible() ? text + " add @SuppressWarnings(\"" + token() + "\")" : text;
        if (meaning.isEmpty()) {
            return advised;
        }
        return advised + (advised.endsWith("?") || advised.endsWith(".") ? " " : ". ") + meaning;
    }
}
