package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.millpond.processor.PooledProcessor;
import dev.millpond.processor.support.CompiledClasses;
import dev.millpond.processor.support.Compiling;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps docs/testing.md true: its code compiles, and the tests that it shows pass. */
class TestingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "testing.md");

    @TestFactory
    List<DynamicTest> itsTestsPass() throws ReflectiveOperationException {
        List<JavaFileObject> sources = Compiling.javaFences(Compiling.read(PAGE)).stream()
                .map(source -> JavaFileObjects.forSourceString(Compiling.nameOf(source), source))
                .toList();
        Compilation compilation = Compiler.javac()
                .withProcessors(new PooledProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(sources);
        assertThat(compilation.status())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEqualTo(Compilation.Status.SUCCESS);
        CompiledClasses classes = CompiledClasses.of(compilation);
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaFileObject source : sources) {
            String text = Compiling.text(source);
            if (text.contains("@Test")) {
                tests.addAll(testsOf(classes.loadClass(Compiling.nameOf(text))));
            }
        }
        assertThat(tests).hasSize(5);
        return tests;
    }

    private static List<DynamicTest> testsOf(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + method.getName(), () -> invoke(method, instance)))
                .toList();
    }

    private static void invoke(Method method, Object instance) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(instance);
    }
}
