package dev.millpond.processor;

import static dev.millpond.processor.support.StrictLeases.lease;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forwarder calls the method that it forwards, and no other. */
class ExactCallsTest {

    /** Type arguments that inference would choose otherwise. */
    @Nested
    class TypeArguments {

        @Test
        void overloadThatTakesASupertype() {
            String lease = lease(
                    "Context",
                    "interface Field<T> {}",
                    "interface Row<T> {}",
                    "interface Table<R> extends Field<R> {}",
                    """
                    class Context {
                        public <T> T fetch(Field<T> field) { return null; }
                        public <T> T fetch(Table<? extends Row<T>> table) { return null; }
                    }
                    """);

            assertThat(lease).contains("return get().<T>fetch(field);", "return get().<T>fetch(table);");
        }

        @Test
        void typeVariableThatIsOnlyThrown() {
            String lease = lease("Sink", """
                    class Sink { public <X extends java.io.IOException> void flush() throws X {} }
                    """);

            assertThat(lease).contains("get().<X>flush();");
        }

        @Test
        void methodOfARawTypeHasNone() {
            String lease = lease("Item", """
                    class Base<B> { public <T> T pick(T one) { return one; } }
                    """, """
                    @SuppressWarnings("rawtypes") class Item extends Base {}
                    """);

            assertThat(lease).contains("return get().pick(one);");
        }

        @Test
        void typeVariablesThatHadToBeRenamed() {
            String lease =
                    lease(java.util.List.of("""
                    class Base { public <T> T pick(java.util.List<? extends T> some) { return some.get(0); } }
                    """, "@dev.millpond.Pooled(maxSize = 1) class Item<T> extends Base {}"));

            assertThat(lease).contains("return get().<T2>pick(some);");
        }
    }

    /** Whoever overrides a method of another package decides who may call it. */
    @Nested
    class Access {

        @Test
        void publicMethodOverOneThatIsHiddenInItsPackage() {
            String lease = lease(
                    "shop.Frame",
                    "package shop; public class Frame extends desk.Window {}",
                    "package desk; public class Window extends Component { @Override public void open(int count) {} }",
                    "package desk; public class Component { void open(int count) {} }");

            assertThat(lease).contains("public void open(int count) {");
        }

        @Test
        void publicMethodOfAnotherPackageThanTheHiddenOneOfItsName() {
            String lease = lease(
                    "shop.Frame",
                    "package shop; public class Frame extends desk.Component { public void open(int count) {} }",
                    "package desk; public class Component { void open(int count) {} }");

            assertThat(lease).contains("public void open(int count) {");
        }

        @Test
        void publicMethodOverAProtectedOne() {
            String lease = lease(
                    "shop.Frame",
                    "package shop; public class Frame extends desk.Component"
                            + " { @Override public void open(int count) {} }",
                    "package desk; public class Component { protected void open(int count) {} }");

            assertThat(lease).contains("public void open(int count) {");
        }

        @ParameterizedTest
        @ValueSource(strings = {"javax.swing.JFrame", "javax.swing.text.html.HTMLEditorKit"})
        void methodsOfThePlatform(String pooled) {
            assertThat(lease(pooled)).doesNotContain("overloads that take the same types here");
        }
    }
}
