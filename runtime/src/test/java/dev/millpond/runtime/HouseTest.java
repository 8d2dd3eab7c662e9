package dev.millpond.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rooms of the runtime, as docs/architecture.md draws them: a class knows its own room and those on lower floors. */
@AnalyzeClasses(packages = HouseTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    static final String ROOT = "dev.millpond.runtime";

    private static final String ENGINE = ROOT + ".engine";

    private static final Map<String, String> ROOMS =
            Map.of("engine", ENGINE, "(root)", ROOT, "internal", ROOT + ".internal");

    /** What generated code extends and calls. */
    private static final Set<String> DOORS = Set.of("AbstractPool", "PoolBuilder", "Slot", "Hooks", "LeaseMaker");

    /** Slots and what holds them: the ground floor of the engine. */
    private static final Set<String> SLOTS = Set.of(
            "Slot", "SlotState", "SlotOwner", "SlotHistory", "Staleness", "SlotArray", "SlotTable", "Favourites");

    private static final int LARGEST_ROOM = 44;

    @ArchTest
    static final ArchRule arrowsGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("engine")
            .definedBy(ENGINE)
            .layer("(root)")
            .definedBy(ROOT)
            .layer("internal")
            .definedBy(ROOT + ".internal")
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("(root)")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("internal")
            .mayOnlyBeAccessedByLayers("engine");

    @ArchTest
    static final ArchRule slotsKnowTheirPoolOnlyAsTheirOwner = classes()
            .that(areSlots())
            .should()
            .onlyDependOnClassesThat(areSlots().or(areOutsideOfTheEngine()));

    @ArchTest
    static void everyClassIsInARoom(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(ROOMS.values());
    }

    @ArchTest
    static void noRoomIsCrowded(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files.values()).allMatch(count -> count <= LARGEST_ROOM);
    }

    @ArchTest
    static void theEngineHasNoOtherDoors(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> type.getPackageName().equals(ENGINE))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(DOORS);
    }

    @ArchTest
    static void theMapSaysOfEachRoomWhatItsPackageSays(JavaClasses classes) throws IOException {
        String map = Files.readString(Path.of("../docs/architecture.md"));

        ROOMS.forEach((room, packageName) -> assertThat(
                        map.lines().map(line -> line.replaceAll(" +", " ").strip()))
                .as(room)
                .anyMatch(line -> line.endsWith(" " + room + " " + firstSentence(packageName))));
    }

    private static DescribedPredicate<JavaClass> areSlots() {
        return describe(
                "are slots or hold them",
                type -> isOfTheEngine(type) && SLOTS.contains(outermost(type.getBaseComponentType())));
    }

    private static DescribedPredicate<JavaClass> areOutsideOfTheEngine() {
        return describe(
                "are outside of the engine", type -> !type.getPackageName().equals(ENGINE));
    }

    private static boolean isOfTheEngine(JavaClass type) {
        return type.getBaseComponentType().getPackageName().equals(ENGINE);
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static String firstSentence(String packageName) {
        Path file = Path.of("src/main/java", packageName.split("\\.")).resolve("package-info.java");
        try {
            String text = Files.readString(file);
            String comment = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                    .replaceAll("\\n \\*", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            int end = comment.indexOf(". ");
            return end < 0 ? comment : comment.substring(0, end + 1);
        } catch (IOException unreadable) {
            throw new AssertionError(packageName + " has no package-info", unreadable);
        }
    }
}
