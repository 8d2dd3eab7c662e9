package dev.millpond.processor.diagnostics;

import dev.millpond.processor.report.DiagnosticCode;
import java.util.List;

/** Mistakes in hooks. */
final class HookMistakes {

    private HookMistakes() {}

    static List<Mistake> hooks() {
        return List.of(
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PRIVATE,
                        "/*^*/@Passivate private void reset() {}",
                        "reset() is private, so the pool cannot call it: make it at least package-private"),
                new Mistake(
                        DiagnosticCode.HOOK_INACCESSIBLE,
                        "Base.reset() cannot be called from package shop:"
                                + " make it public, or override it in the class that bears @Pooled",
                        List.of(
                                "package shop; /*^*/@dev.millpond.Pooled(maxSize = 1) class Thing extends far.Base {}",
                                "package far; public class Base { @dev.millpond.Passivate protected void reset() {} }",
                                "package shop; class User { ThingPool pool = ThingPool.create(); }")),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Passivate void reset(int level) {}",
                        "reset(int) must take no parameter, or be static and take one Thing: change its parameters"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Destroy static void drop() {}",
                        "drop() must take no parameter, or be static and take one Thing: change its parameters"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Destroy static void drop(String other) {}",
                        "drop(String) must take no parameter, or be static and take one Thing:"
                                + " change its parameters"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Validate boolean check(Point point) { return true; } interface Point {}",
                        "check(Point) must take no parameter, or be static and take one Thing, and it may take a"
                                + " ValidationPoint last: change its parameters"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Passivate void reset(ValidationPoint point) {}",
                        "reset(ValidationPoint) must take no parameter, or be static and take one Thing:"
                                + " change its parameters"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS, "/*^*/@Fatal boolean isFatal() { return true; }", fatal("")),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Fatal boolean isFatal(String failure) { return true; }",
                        fatal("String")),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Fatal <E extends Exception> boolean isFatal(E failure) { return true; }",
                        fatal("Exception")),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Fatal boolean isFatal(Thing thing, Error failure) { return true; }",
                        fatal("Thing, Error")),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "/*^*/@Fatal static boolean isFatal(String other, Error failure) { return true; }",
                        fatal("String, Error")),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_PRIVATE,
                        "/*^*/@Fatal private boolean isFatal(Error failure) { return true; }",
                        "isFatal(Error) is private, so the pool cannot call it: make it at least package-private"),
                Mistake.inMembers(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        "/*^*/@Fatal boolean isFatal(Broken failure) { return true; }"
                                + " private static class Broken extends Exception {}",
                        "the exception that isFatal(Broken) takes is of a type that cannot be named in package :"
                                + " make that type at least package-private there"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_RETURN_TYPE,
                        "/*^*/@Fatal void isFatal(Error failure) {}",
                        "isFatal(Error) must return boolean, but returns void: change its return type"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_DOUBLED,
                        "@Fatal boolean isFatal(Error failure) { return true; }"
                                + " @Fatal boolean isOther(Exception failure) { return true; }"
                                + " /*^*/@Fatal static boolean isGone(Thing thing, Error failure) { return true; }",
                        "isFatal(Error) and isGone(Thing, Error) are both marked with @Fatal for Error: keep one, and let"
                                + " it call the other"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_RETURN_TYPE,
                        "/*^*/@Validate void check() {}",
                        "check() must return boolean, but returns void: change its return type"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_RETURN_TYPE,
                        "/*^*/@Activate boolean open() { return true; }",
                        "open() must return void, but returns boolean: change its return type"),
                Mistake.inMembers(
                        DiagnosticCode.HOOK_DOUBLED,
                        "@Passivate void clear() {} /*^*/@Passivate void reset() {}",
                        "clear() and reset() are both marked with @Passivate: keep one, and let it call the other"),
                Mistake.of(
                        DiagnosticCode.HOOK_DOUBLED,
                        "clear() and Base.reset() are both marked with @Passivate: keep one, and let it call the other",
                        "import dev.millpond.*; @Pooled(maxSize = 1) class Thing extends Base {" + Mistake.ANSWER
                                + "/*^*/@Passivate void clear() {} }",
                        "class Base { @dev.millpond.Passivate void reset() {} }"));
    }

    private static String fatal(String taken) {
        return "isFatal(" + taken
                + ") must take one exception, of a type that is no type variable, or be static and take one"
                + " Thing before it: change its parameters";
    }
}
