package dev.millpond.processor.diagnostics;

import dev.millpond.processor.report.DiagnosticCode;
import java.util.List;

/** Mistakes in factories. */
final class FactoryMistakes {

    private FactoryMistakes() {}

    static List<Mistake> factories() {
        return List.of(
                Mistake.inFactory(
                        DiagnosticCode.CREATE_PARAMETERS,
                        "/*^*/@Create Thing make(int size) { return new Thing(); }",
                        "make(…) takes parameters, which the pool has no values for:"
                                + " give them to the constructor of the factory"),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_PRIVATE,
                        "/*^*/@Create private Thing make() { return new Thing(); }",
                        "make() is private, so the pool cannot call it: make it at least package-private"),
                Mistake.inFactory(
                        DiagnosticCode.GENERIC_CREATE,
                        "/*^*/@Create <T extends Thing> T make() { return null; }",
                        "make() has type parameters of its own: use those of the class",
                        "ThingFactoryPool"),
                Mistake.inFactory(
                        DiagnosticCode.SEVERAL_CREATES,
                        "@Create Thing make() { return new Thing(); } /*^*/@Create Thing obtain() { return make(); }",
                        "ThingFactory has @Create in 2 places: keep one of the marks"),
                Mistake.inFactory(
                        DiagnosticCode.SEVERAL_CREATES,
                        "/*^*/@Create ThingFactory() {} @Create Thing make() { return new Thing(); }",
                        "ThingFactory has @Create in 2 places: keep one of the marks"),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "/*^*/@Create byte[] make() { return new byte[1]; }",
                        "make() returns byte[], of which no pool can be made: return a class that holds one",
                        "ThingFactoryPool"),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "/*^*/@Create void make() {}",
                        "make() returns void, of which no pool can be made: return a class or an interface",
                        "ThingFactoryPool"),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "static class Tree<T> { class Node {} }  /*^*/@Create Tree<?>.Node make() { return null; }",
                        "make() returns ThingFactory.Tree<?>.Node, which leaves the type of the objects open:"
                                + " give it exact type arguments",
                        "ThingFactory_Tree_NodePool"),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "/*^*/@Create java.util.List<?> make() { return null; }",
                        "make() returns java.util.List<?>, which leaves the type of the objects open:"
                                + " give it exact type arguments",
                        "ListPool"),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "/*^*/@Create Enum<?> make() { return null; }",
                        "make() returns java.lang.Enum<?>, whose type argument has no name: return a subclass that needs"
                                + " none, or Enum without type arguments",
                        "EnumPool"),
                new Mistake(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "make() returns T, which may stand for any type: return a class or an interface",
                        List.of("import dev.millpond.*; @Pooled(maxSize = 1) class ThingFactory<T extends Runnable> {"
                                + " /*^*/@Create T make() { return null; } }")),
                Mistake.inFactory(
                        DiagnosticCode.CREATE_RETURN_TYPE,
                        "/*^*/@Create static ThingFactory make() { return new ThingFactory(); }",
                        "make() returns ThingFactory, which is its own class: mark a constructor with @Create instead",
                        "ThingFactoryPool"),
                Mistake.inFactory(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "@Create Thing make() { return new Thing(); } /*^*/@Passivate void reset() {}",
                        "reset() must take one Thing: change its parameters"),
                Mistake.inFactory(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "@Create Thing make() { return new Thing(); } /*^*/@Destroy void drop(String other) {}",
                        "drop(String) must take one Thing: change its parameters"),
                Mistake.inFactory(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "@Create Thing make() { return new Thing(); }"
                                + " /*^*/@Validate boolean isFit(ValidationPoint point) { return true; }",
                        "isFit(ValidationPoint) must take one Thing, and it may take a ValidationPoint last:"
                                + " change its parameters"),
                Mistake.inFactory(
                        DiagnosticCode.HOOK_PARAMETERS,
                        "@Create Thing make() { return new Thing(); }"
                                + " /*^*/@Fatal boolean isFatal(Error failure, Thing thing) { return true; }",
                        "isFatal(Error, Thing) must take one exception, of a type that is no type variable, alone or after one"
                                + " Thing: change its parameters"),
                Mistake.inFactory(
                        DiagnosticCode.THROWS_THROWABLE,
                        "/*^*/@Create Thing make() throws Throwable { return new Thing(); }",
                        "make() declares java.lang.Throwable, which is no Exception:"
                                + " declare Exception or, better, exact types"),
                new Mistake(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        "what make() returns is of a type that cannot be named in package shop:"
                                + " make that type at least package-private there",
                        List.of("package shop; import dev.millpond.*; @Pooled(maxSize = 1) class ThingFactory {"
                                + " /*^*/@Create Secret make() { return null; } private static class Secret {} }")),
                new Mistake(
                        DiagnosticCode.HOOK_INACCESSIBLE,
                        "Base.make() cannot be called from package shop:"
                                + " make it public, or override it in the class that bears @Pooled",
                        List.of(
                                "package shop; /*^*/@dev.millpond.Pooled(maxSize = 1) class ThingFactory extends far.Base {}",
                                "package far; public class Base { @dev.millpond.Create protected Thread make() {"
                                        + " return new Thread(); } }",
                                "package shop; class User { ThreadPool pool = ThreadPool.create(); }")),
                new Mistake(
                        DiagnosticCode.NOT_A_CLASS,
                        "ThingFactory is an enum, which cannot be a factory: put @Pooled on a class",
                        List.of("/*^*/@dev.millpond.Pooled(maxSize = 1) enum ThingFactory { ONE;"
                                + " @dev.millpond.Create Thread make() { return new Thread(); } }")),
                new Mistake(
                        DiagnosticCode.NOT_A_CLASS,
                        "ThingFactory is an interface, which cannot be a factory: put @Pooled on a class",
                        List.of("/*^*/@dev.millpond.Pooled(maxSize = 1) interface ThingFactory {"
                                + " @dev.millpond.Create Thread make(); }")),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "ThreadPool is to be generated for shop.Two, but that name is taken by the"
                                + " one for shop.One: choose another with @Pooled(name = …)",
                        List.of(
                                "package shop; /*^*/@dev.millpond.Pooled(maxSize = 1) class Two {"
                                        + " @dev.millpond.Create Thread make() { return new Thread(); } }",
                                "package shop; @dev.millpond.Pooled(maxSize = 1) class One {"
                                        + " @dev.millpond.Create Thread make() { return new Thread(); } }")));
    }
}
