package dev.millpond.processor.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The classes of a compilation, ready to run. */
public final class CompiledClasses extends ClassLoader {

    private final Map<String, JavaFileObject> files = new HashMap<>();

    private CompiledClasses(Compilation compilation) {
        super(CompiledClasses.class.getClassLoader());
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                files.put(path.replace(".class", "").replace('/', '.'), file);
            }
        }
    }

    /** Compiles as strict users do, and loads what comes out. */
    public static CompiledClasses of(JavaFileObject... sources) {
        Compilation compilation = Compiling.strictly(Compiling.list(sources));
        assertThat(compilation.status())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEqualTo(Compilation.Status.SUCCESS);
        return of(compilation);
    }

    /** Loads what came out of a compilation. */
    public static CompiledClasses of(Compilation compilation) {
        return new CompiledClasses(compilation);
    }

    /** Compiles a class beside a method with the given body, and calls that. */
    public static Object run(String source, String body) throws Throwable {
        return run(List.of(source), body);
    }

    /** Compiles classes beside a method with the given body, and calls that. */
    public static Object run(List<String> sources, String body) throws Throwable {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(Compiling.source(Compiling.nameOf(source), source));
        }
        files.add(Compiling.source(
                "Main", "import java.util.*;", "class Main {", "static Object run() throws Exception {", body, "}}"));
        return of(files.toArray(new JavaFileObject[0])).call("Main", "run");
    }

    /** Calls a static method without parameters. What it throws is thrown. */
    public Object call(String className, String methodName) throws Throwable {
        Method method = loadClass(className).getDeclaredMethod(methodName);
        method.setAccessible(true);
        try {
            return method.invoke(null);
        } catch (InvocationTargetException wrapper) {
            throw wrapper.getCause();
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JavaFileObject file = files.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream stream = file.openInputStream()) {
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
