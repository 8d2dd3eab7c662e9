package dev.millpond.processor.diagnostics;

import dev.millpond.processor.report.DiagnosticCode;
import java.util.List;

/** Mistakes in what bears {@code @Pooled}, and in how its objects are made. */
final class ClassMistakes {

    private ClassMistakes() {}

    static List<Mistake> classes() {
        return List.of(
                local(),
                Mistake.of(
                        DiagnosticCode.NOT_A_CLASS,
                        "Thing is an interface, of which no objects can be made: put @Pooled on a class",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) interface Thing { int answer(); }"),
                Mistake.of(
                        DiagnosticCode.NOT_A_CLASS,
                        "Thing is an enum, of which no objects can be made: put @Pooled on a class",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) enum Thing { ONE;" + Mistake.ANSWER + "}"),
                Mistake.of(
                        DiagnosticCode.NOT_A_CLASS,
                        "Thing is an annotation type, of which no objects can be made: put @Pooled on a class",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) @interface Thing { int answer(); }"),
                Mistake.of(
                        DiagnosticCode.ABSTRACT_CLASS,
                        "Thing is abstract, so no objects of it can be made: put @Pooled on a concrete subclass",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) abstract class Thing {" + Mistake.ANSWER + "}"),
                inOuter(
                        DiagnosticCode.INNER_CLASS,
                        "Thing is an inner class, whose objects need an object of Outer: make it static",
                        "class Outer { /*^*/@dev.millpond.Pooled(maxSize = 1) class Thing {" + Mistake.ANSWER + "} }"),
                inOuter(
                        DiagnosticCode.PRIVATE_CLASS,
                        "Thing is private, so its pool could not name it: make it at least package-private",
                        "class Outer { /*^*/@dev.millpond.Pooled(maxSize = 1) private static class Thing { } }"),
                new Mistake(
                        DiagnosticCode.PRIVATE_CLASS,
                        "Thing is private, so its pool could not name it:" + " make it at least package-private",
                        List.of("class Outer { private static class Middle {"
                                + " /*^*/@dev.millpond.Pooled(maxSize = 1) static class Thing {} } }")));
    }

    /** A local class has no pool, so no other code uses it. */
    private static Mistake local() {
        return new Mistake(
                DiagnosticCode.LOCAL_CLASS,
                "Thing is a local class, which its pool could not name:" + " make it a static nested class",
                List.of("import dev.millpond.*; class Outer { void method() {"
                        + " /*^*/@Pooled(maxSize = 1) class Thing {} } }"));
    }

    private static Mistake inOuter(DiagnosticCode code, String message, String source) {
        String user = "class User { Outer_ThingPool pool = Outer_ThingPool.create(); Outer_ThingLease lease; }";
        return new Mistake(code, message, List.of(source, user));
    }

    static List<Mistake> constructors() {
        return List.of(
                Mistake.of(
                        DiagnosticCode.NO_CONSTRUCTOR,
                        "Thing has no constructor that its pool can call: make one of them at least package-private",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) class Thing { private Thing() {}" + Mistake.ANSWER
                                + "}"),
                Mistake.of(
                        DiagnosticCode.SEVERAL_CONSTRUCTORS,
                        "Thing has 2 constructors that its pool could call: mark one of them with @Create",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) class Thing { Thing(int size) {} Thing() {}"
                                + Mistake.ANSWER + "}",
                        "class Other { ThingPool pool = ThingPool.builder(3).build(); }"),
                Mistake.inMembers(
                        DiagnosticCode.SEVERAL_CREATES,
                        "@Create Thing() {} /*^*/@Create Thing(int size) {}",
                        "Thing has @Create in 2 places: keep one of the marks"),
                Mistake.inMembers(
                        DiagnosticCode.CREATE_PRIVATE,
                        "Thing(int size) {} /*^*/@Create private Thing() {}",
                        "the @Create constructor is private, so the pool cannot call it: make it at least package-private"),
                Mistake.inMembers(
                        DiagnosticCode.GENERIC_CONSTRUCTOR,
                        "/*^*/@Create <T> Thing(T... things) {} Thing(int size) {}",
                        "the constructor has type parameters of its own: use those of the class,"
                                + " or mark another one with @Create"),
                new Mistake(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        "secret is of a type that cannot be named in package shop:"
                                + " make that type at least package-private there",
                        List.of(
                                "package shop; @dev.millpond.Pooled(maxSize = 1) class Thing {"
                                        + " Thing(Secret /*^*/secret) {} private static class Secret {} }",
                                "package shop; class User { ThingPool pool; ThingLease lease; }")),
                new Mistake(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        "a bound of a type variable is of a type that cannot be named in"
                                + " package shop: make that type at least package-private there",
                        List.of("package shop; class Outer { private static class Secret {}"
                                + " /*^*/@dev.millpond.Pooled(maxSize = 1) static class Thing<T extends Secret> {} }")),
                new Mistake(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        "an exception of open() is of a type that cannot be named in package"
                                + " shop: make that type at least package-private there",
                        List.of("package shop; @dev.millpond.Pooled(maxSize = 1) class Thing {"
                                + " private static class Secret extends Exception {}"
                                + " /*^*/@dev.millpond.Activate void open() throws Secret {} }")),
                Mistake.inMembers(
                        DiagnosticCode.THROWS_THROWABLE,
                        "/*^*/@Create Thing() throws Throwable {}",
                        "the constructor declares java.lang.Throwable, which is no Exception:"
                                + " declare Exception or, better, exact types"),
                Mistake.inMembers(
                        DiagnosticCode.THROWS_THROWABLE,
                        "/*^*/@Activate void open() throws Throwable {}",
                        "open() declares java.lang.Throwable, which is no Exception:"
                                + " declare Exception or, better, exact types"));
    }
}
