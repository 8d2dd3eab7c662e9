package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The classes of a compilation, ready to run. */
final class CompiledClasses extends ClassLoader {

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
    static CompiledClasses of(JavaFileObject... sources) {
        Compilation compilation = Compiling.strictly(Compiling.list(sources));
        assertThat(compilation.status())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEqualTo(Compilation.Status.SUCCESS);
        return new CompiledClasses(compilation);
    }

    /** Calls a static method without parameters. What it throws is thrown. */
    Object call(String className, String methodName) throws Throwable {
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
