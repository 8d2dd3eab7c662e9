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
}
