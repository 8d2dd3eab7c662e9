package dev.millpond.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.millpond.Pooled;
import dev.millpond.runtime.engine.AbstractPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Compares what others compile against, in the exported packages of the annotations and of the runtime, with what was read
 * and approved. After a wanted change, this command rewrites the expected file; read the difference before committing it:
 *
 * <pre>
 * mvn -pl runtime -am test -Dtest=ApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dmillpond.updateGoldens=true
 * </pre>
 */
class ApiTest {

    private static final Path EXPECTED = Path.of("src/test/resources/api.txt");

    @Test
    void othersCompileAgainstNothingButThis() throws IOException {
        Set<String> exported =
                Set.of(Pooled.class.getPackageName(), Pool.class.getPackageName(), AbstractPool.class.getPackageName());
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(Pooled.class, Pool.class);
        String signatures = Signatures.of(classes.that(DescribedPredicate.describe(
                "are in an exported package", type -> exported.contains(type.getPackageName()))));

        if (Boolean.getBoolean("millpond.updateGoldens")) {
            Files.writeString(EXPECTED, signatures);
        }
        assertThat(signatures).isEqualTo(Files.readString(EXPECTED));
    }
}
