package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.report.CrashGuard;
import dev.millpond.processor.report.ReportPrinter;
import dev.millpond.processor.source.SourceWatch;
import dev.millpond.processor.support.Bystander;
import dev.millpond.processor.support.Compiling;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong anywhere in the processor is an error with a code, and no crash of the compiler. */
class CrashGuardTest {

    private static final JavaFileObject THING = Compiling.source(
            "Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing { @dev.millpond.Passivate void reset() {} }");

    @Test
    void initIsGuarded() {
        assertThatErrorIsOurs(new Broken("getElementUtils", ""));
    }

    @Test
    void roundIsGuarded() {
        assertThatErrorIsOurs(new Broken("", "getRootElements"));
    }

    @Test
    void searchForHooksIsGuarded() {
        assertThatErrorIsOurs(new Broken("", "getElementsAnnotatedWith"));
    }

    @Test
    void lookIntoMethodsIsGuarded() {
        assertThatErrorIsOurs(new Bystander() {
            @Override
            protected void inRound(int round) {
                if (round == 1) {
                    SourceWatch.start(
                            processingEnv,
                            List.of((type, trees, environment, findings) -> {
                                throw new IllegalStateException("broken");
                            }),
                            new CrashGuard(new ReportPrinter(processingEnv.getMessager())));
                }
            }
        });
    }

    @Test
    void annotationWhereNoneMayBeIsForTheCompilerToReport() {
        Compilation compilation = Compiling.compile(
                Compiling.source("Thing", "class Thing { @dev.millpond.Pooled(maxSize = 1) void work() {} }"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).contains("not applicable"));
    }

    private static void assertThatErrorIsOurs(AbstractProcessor processor) {
        Compilation compilation = Compiler.javac().withProcessors(processor).compile(THING);

        assertThat(compilation.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getMessage(null))
                        .startsWith("[millpond.InternalError] the processor failed on ")
                        .contains("java.lang.IllegalStateException: broken"));
    }

    /** The processor in a compiler of which a method throws. */
    private static final class Broken extends AbstractProcessor {

        private final PooledProcessor processor = new PooledProcessor();
        private final String ofEnvironment;
        private final String ofRound;

        Broken(String ofEnvironment, String ofRound) {
            this.ofEnvironment = ofEnvironment;
            this.ofRound = ofRound;
        }

        @Override
        public synchronized void init(ProcessingEnvironment processing) {
            processor.init(breaking(ProcessingEnvironment.class, processing, ofEnvironment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // as the processor does, for a reason that it gives
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, breaking(RoundEnvironment.class, round, ofRound));
        }

        private static <T> T breaking(Class<T> type, T whole, String broken) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals(broken)) {
                            throw new IllegalStateException("broken");
                        }
                        try {
                            return method.invoke(whole, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }));
        }
    }
}
