package shop;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.millpond.processor.OptionProcessor;
import dev.millpond.processor.PooledProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Processor;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessingResult;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessorResult;
import org.gradle.api.internal.tasks.compile.processing.IsolatingProcessor;
import org.junit.jupiter.api.Test;

class IsolatingTest {

    private final AnnotationProcessingResult result = new AnnotationProcessingResult();
    private final Processor isolating = new IsolatingProcessor(
            new PooledProcessor(), new AnnotationProcessorResult(result, PooledProcessor.class.getName()));

    @Test
    void theProcessorsSayThatTheyAreIsolating() throws IOException {
        String path = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream in = PooledProcessor.class.getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    List.of(
                            OptionProcessor.class.getName() + ",isolating",
                            PooledProcessor.class.getName() + ",isolating"),
                    text.lines().toList());
        }
    }

    @Test
    void eachGeneratedTypeHasOneOriginAndNothingForcesAFullRebuild() {
        Compilation compilation = javac().withProcessors(isolating)
                .compile(
                        JavaFileObjects.forSourceString("a.Session", """
                                package a;
                                @dev.millpond.Pooled(maxSize = 2) public class Session { SessionPool other; }
                                """),
                        JavaFileObjects.forSourceString("b.Outer", """
                                package b;
                                class Outer {
                                    @dev.millpond.Pooled(maxSize = 2) static class Inner {}
                                }
                                """),
                        JavaFileObjects.forSourceString("b.DigestFactory", """
                                package b;
                                @dev.millpond.Pooled(maxSize = 2) class DigestFactory {
                                    @dev.millpond.Create java.security.MessageDigest create() { return null; }
                                }
                                """));

        assertThat(compilation).succeeded();
        assertNull(result.getFullRebuildCause());
        assertEquals(Set.of(), result.getGeneratedAggregatingTypes());
        assertEquals(
                Map.of(
                        "a.Session", Set.of("a.SessionPool", "a.SessionLease"),
                        "b.Outer", Set.of("b.Outer_InnerPool", "b.Outer_InnerLease"),
                        "b.DigestFactory", Set.of("b.MessageDigestPool", "b.MessageDigestLease")),
                result.getGeneratedTypesWithIsolatedOrigin());
    }

    @Test
    void leaksAreNotLookedForSinceMethodsAreHidden() {
        Compilation compilation = javac().withProcessors(isolating)
                .compile(JavaFileObjects.forSourceString("a.Session", """
                        package a;
                        @dev.millpond.Pooled(maxSize = 2) public class Session {
                            static void leak(SessionPool pool) { pool.acquire(); }
                        }
                        """));

        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void stubsThatAreWrittenAfterAnErrorHaveOneOriginToo() {
        Compilation compilation = javac().withProcessors(isolating)
                .compile(JavaFileObjects.forSourceString(
                        "a.Session", "package a; @dev.millpond.Pooled(maxSize = 0) class Session {}"));

        assertThat(compilation).hadErrorContaining("[millpond.MaxSize]");
        assertNull(result.getFullRebuildCause());
        assertEquals(
                Map.of("a.Session", Set.of("a.SessionPool", "a.SessionLease")),
                result.getGeneratedTypesWithIsolatedOrigin());
    }
}
