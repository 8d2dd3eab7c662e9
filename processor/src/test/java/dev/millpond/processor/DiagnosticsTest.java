package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mistake causes exactly one error, with its code, at its place, although other code uses the pool. The comment
 * {@code /*^*}{@code /} in a source stands directly before the place.
 */
class DiagnosticsTest {

    private static final String CARET = "/*^*/";

    /** What a user of the pool writes; it compiles against the stub. */
    private static final String USER = """
            class User {
                ThingPool field;

                int use() throws Exception {
                    try (ThingPool pool = ThingPool.builder().maxSize(2).build();
                            ThingLease lease = pool.acquire()) {
                        return ThingPool.create().stats().hashCode() + lease.hashCode() + lease.answer();
                    }
                }
            }
            """;

    private static final String ANSWER = " public int answer() { return 42; } ";

    record Mistake(DiagnosticCode code, String message, List<String> sources) {

        static Mistake of(DiagnosticCode code, String message, String... sources) {
            List<String> all = new ArrayList<>(Arrays.asList(sources));
            all.add(USER);
            return new Mistake(code, message, all);
        }

        /** A mistake in what the annotation says. */
        static Mistake inValues(DiagnosticCode code, String values, String message) {
            return of(code, message, "@dev.millpond.Pooled(" + values + ") class Thing {" + ANSWER + "}");
        }

        /** A mistake in a member. */
        static Mistake inMembers(DiagnosticCode code, String members, String message) {
            return of(
                    code,
                    message,
                    "import dev.millpond.*; @Pooled(maxSize = 1) class Thing {" + ANSWER + "\n" + members + "}");
        }

        /** A mistake in a member of a factory. */
        static Mistake inFactory(DiagnosticCode code, String members, String message) {
            return of(
                    code,
                    message,
                    "import dev.millpond.*; @Pooled(maxSize = 1) class ThingFactory {" + members + "}",
                    "class Thing {" + ANSWER + "}");
        }

        /** A mistake in a member of a factory, of which it is not clear that it makes things. */
        static Mistake inFactory(DiagnosticCode code, String members, String message, String pool) {
            return new Mistake(
                    code,
                    message,
                    List.of(
                            "import dev.millpond.*; @Pooled(maxSize = 1) class ThingFactory {" + members + "}",
                            "class Thing {" + ANSWER + "}",
                            "class User { " + pool + " pool = " + pool + ".create(); }"));
        }

        String fullMessage() {
            String link = " (see docs/errors.md#" + code.code().toLowerCase(Locale.ROOT) + ")";
            return "[millpond." + code.code() + "] " + message + link;
        }

        @Override
        public String toString() {
            return code.code() + ": " + sources.get(0);
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(values(), classes(), constructors(), factories(), hooks())
                .flatMap(List::stream);
    }

    private static List<Mistake> values() {
        String malformed = "is not a duration: write a number and a unit (ms, s, m, h or d) such as \"30s\","
                + " or ISO-8601 such as \"PT30S\"";
        String tooLong = "is too long: the longest is 106751d, about 292 years";
        String negative = "must not be negative: write it without the minus sign";
        return List.of(
                Mistake.inValues(
                        DiagnosticCode.MAX_SIZE,
                        "maxSize = /*^*/0",
                        "maxSize must be at least 1, but is 0: give the number of objects that may exist at once"),
                Mistake.inValues(
                        DiagnosticCode.MAX_SIZE,
                        "maxSize = /*^*/-1",
                        "maxSize must be at least 1, but is -1: give the number of objects that may exist at once"),
                Mistake.inValues(
                        DiagnosticCode.MIN_IDLE,
                        "maxSize = 2, minIdle = /*^*/3",
                        "minIdle must be from 0 to maxSize (2), but is 3: 0 makes objects only when they are asked for"),
                Mistake.inValues(
                        DiagnosticCode.MIN_IDLE,
                        "maxSize = 2, minIdle = /*^*/-1",
                        "minIdle must be from 0 to maxSize (2), but is -1: 0 makes objects only when they are asked for"),
                Mistake.inValues(
                        DiagnosticCode.MAX_USES,
                        "maxSize = 2, maxUses = /*^*/-1",
                        "maxUses must not be negative, but is -1: 0 sets no limit"),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"soon\"",
                        "maxWait = \"soon\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.DURATION, "maxSize = 1, maxWait = /*^*/\"\"", "maxWait = \"\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"30%s\"",
                        "maxWait = \"30%s\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"-5s\"",
                        "maxWait = \"-5s\" " + negative),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"PT-5S\"",
                        "maxWait = \"PT-5S\" " + negative),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"106752d\"",
                        "maxWait = \"106752d\" " + tooLong),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"99999999999999999999s\"",
                        "maxWait = \"99999999999999999999s\" " + tooLong),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxWait = /*^*/\"P9999999999999999D\"",
                        "maxWait = \"P9999999999999999D\" " + tooLong),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, maxLifetime = /*^*/\"0s\"",
                        "maxLifetime = \"0s\" must be more than zero: leave it out to switch it off"),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, idleTimeout = /*^*/\"forever\"",
                        "idleTimeout = \"forever\" is no limit: leave it out"),
                Mistake.inValues(
                        DiagnosticCode.DURATION,
                        "maxSize = 1, leakThreshold = /*^*/\"1 week\"",
                        "leakThreshold = \"1 week\" " + malformed),
                Mistake.inValues(
                        DiagnosticCode.NAME,
                        "maxSize = 1, name = /*^*/\"Thing-Pool\"",
                        "name = \"Thing-Pool\" is not the name of a class:"
                                + " use a Java identifier that is no keyword, such as \"ThingPool\""),
                Mistake.inValues(
                        DiagnosticCode.NAME,
                        "maxSize = 1, name = /*^*/\"class\"",
                        "name = \"class\" is not the name of a class:"
                                + " use a Java identifier that is no keyword, such as \"ThingPool\""),
                Mistake.inValues(
                        DiagnosticCode.NAME,
                        "maxSize = 1, name = /*^*/\"record\"",
                        "name = \"record\" is not the name of a class:"
                                + " use a Java identifier that is no keyword, such as \"ThingPool\""),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "Stock is to be generated for Thing, but that name is taken by the type Stock:"
                                + " choose another with @Pooled(name = …)",
                        List.of(
                                "@dev.millpond.Pooled(maxSize = 1, name = /*^*/\"Stock\") class Thing {}",
                                "class Stock { StockLease lease; }")),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "ThingLease is to be generated for Thing, but that name is taken by the type"
                                + " ThingLease: choose another with @Pooled(name = …)",
                        List.of(
                                "/*^*/@dev.millpond.Pooled(maxSize = 1) class Thing {}",
                                "class ThingLease {}",
                                "class User { ThingPool pool = ThingPool.create(); }")),
                new Mistake(
                        DiagnosticCode.NAME_TAKEN,
                        "Shared is to be generated for Thing, but that name is taken by the one for"
                                + " Item: choose another with @Pooled(name = …)",
                        List.of(
                                "@dev.millpond.Pooled(maxSize = 1, name = /*^*/\"Shared\") class Thing {}",
                                "@dev.millpond.Pooled(maxSize = 1, name = \"Shared\") class Item {}",
                                "class User { Shared pool = Shared.create(); }")),
                Mistake.inMembers(
                        DiagnosticCode.VALIDATE_ON,
                        "@Validate(on = /*^*/{}) boolean check() { return true; }",
                        "@Validate(on = {}) never validates: name at least one point, or remove @Validate"),
                Mistake.inMembers(
                        DiagnosticCode.VALIDATE_AFTER,
                        "@Validate(on = {ValidationPoint.RELEASE, ValidationPoint.CREATE}, after = /*^*/\"1s\")"
                                + " boolean check() { return true; }",
                        "after = \"1s\" matters at ACQUIRE and IDLE, but the objects are validated at CREATE and RELEASE"
                                + " only: add one of them, or leave it out"));
    }

    private static List<Mistake> classes() {
        return List.of(
                local(),
                Mistake.of(
                        DiagnosticCode.NOT_A_CLASS,
                        "Thing is an interface, of which no objects can be made: put @Pooled on a class",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) interface Thing { int answer(); }"),
                Mistake.of(
                        DiagnosticCode.NOT_A_CLASS,
                        "Thing is an enum, of which no objects can be made: put @Pooled on a class",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) enum Thing { ONE;" + ANSWER + "}"),
                Mistake.of(
                        DiagnosticCode.NOT_A_CLASS,
                        "Thing is an annotation type, of which no objects can be made: put @Pooled on a class",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) @interface Thing { int answer(); }"),
                Mistake.of(
                        DiagnosticCode.ABSTRACT_CLASS,
                        "Thing is abstract, so no objects of it can be made: put @Pooled on a concrete subclass",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) abstract class Thing {" + ANSWER + "}"),
                inOuter(
                        DiagnosticCode.INNER_CLASS,
                        "Thing is an inner class, whose objects need an object of Outer: make it static",
                        "class Outer { /*^*/@dev.millpond.Pooled(maxSize = 1) class Thing {" + ANSWER + "} }"),
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

    private static List<Mistake> constructors() {
        return List.of(
                Mistake.of(
                        DiagnosticCode.NO_CONSTRUCTOR,
                        "Thing has no constructor that its pool can call: make one of them at least package-private",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) class Thing { private Thing() {}" + ANSWER + "}"),
                Mistake.of(
                        DiagnosticCode.SEVERAL_CONSTRUCTORS,
                        "Thing has 2 constructors that its pool could call: mark one of them with @Create",
                        "/*^*/@dev.millpond.Pooled(maxSize = 1) class Thing { Thing(int size) {} Thing() {}" + ANSWER
                                + "}",
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

    private static List<Mistake> hooks() {
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
                        "import dev.millpond.*; @Pooled(maxSize = 1) class Thing extends Base {" + ANSWER
                                + "/*^*/@Passivate void clear() {} }",
                        "class Base { @dev.millpond.Passivate void reset() {} }"));
    }

    private static List<Mistake> factories() {
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
                        "make() returns byte[], of which no pool can be made: return a class or an interface",
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

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeCausesOneErrorAtItsPlace(Mistake mistake) {
        List<JavaFileObject> sources = new ArrayList<>();
        mistake.sources()
                .forEach(source -> sources.add(JavaFileObjects.forSourceString(Compiling.nameOf(source), source)));
        Compilation compilation = Compiler.javac()
                .withProcessors(new PooledProcessor())
                .withOptions("--should-stop=ifError=FLOW") // go on after the error, so that a cascade would show
                .compile(sources);

        assertThat(compilation.errors())
                .as(() -> Compiling.describe(compilation.errors()) + Compiling.generated(compilation))
                .hasSize(1);
        Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
        assertThat(error.getMessage(null)).isEqualTo(mistake.fullMessage());
        assertThat(place(error)).isEqualTo(place(mistake));
    }

    private static String place(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + ":" + error.getColumnNumber();
    }

    private static String place(Mistake mistake) {
        String source = mistake.sources().stream()
                .filter(text -> text.contains(CARET))
                .findFirst()
                .orElseThrow();
        String before = source.substring(0, source.indexOf(CARET) + CARET.length());
        long line = before.lines().count();
        int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
        return line + ":" + column;
    }

    @Test
    void everyCodeHasATest() {
        Set<DiagnosticCode> tested = mistakes()
                .map(Mistake::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));
        tested.add(DiagnosticCode.UNRESOLVED_TYPE); // in DeferralTest
        tested.add(DiagnosticCode.INTERNAL_ERROR); // in PooledProcessorTest
        tested.add(DiagnosticCode.UNNAMED_PACKAGE); // in ModuleTest
        tested.add(DiagnosticCode.NO_RUNTIME); // in ModuleTest
        tested.add(DiagnosticCode.OPTION); // in LeakLintTest

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .filter(code -> code.kind() == Diagnostic.Kind.ERROR) // the others are in WarningsTest
                        .toList());
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code))
                .doesNotHaveDuplicates();
    }
}
