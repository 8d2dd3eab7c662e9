package dev.millpond.processor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rooms of the processor, as docs/architecture.md draws them: a class knows its own room and those on lower floors. */
@AnalyzeClasses(packages = HouseTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    static final String ROOT = "dev.millpond.processor";

    /** From the ground up. */
    private static final List<String> FLOORS = List.of(
            "compiler",
            "report",
            "model",
            "element",
            "fields",
            "surface",
            "read",
            "rules",
            "render",
            "source",
            "processor");

    /** Those that are on floors of their own only because something has to come first. */
    private static final List<String> STRANGERS = List.of("rules", "render", "source");

    private static final int LARGEST_ROOM = 30;

    @ArchTest
    static final ArchRule arrowsGoDown = arrowsGoDown();

    private static LayeredArchitecture arrowsGoDown() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : FLOORS) {
            house = house.layer(room).definedBy(packageOf(room));
        }
        for (String room : FLOORS) {
            String[] above = FLOORS.subList(FLOORS.indexOf(room) + 1, FLOORS.size()).stream()
                    .filter(upper -> !(STRANGERS.contains(room) && STRANGERS.contains(upper)))
                    .toArray(String[]::new);
            house = above.length == 0
                    ? house.whereLayer(room).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(room).mayOnlyBeAccessedByLayers(above);
        }
        return house;
    }

    @ArchTest
    static void everyClassIsInARoom(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        FLOORS.stream().map(HouseTest::packageOf).toList());
    }

    @ArchTest
    static void noRoomIsCrowded(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(type -> !type.getName().contains("$"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files.values()).allMatch(count -> count <= LARGEST_ROOM);
    }

    @ArchTest
    static void theMapSaysOfEachRoomWhatItsPackageSays(JavaClasses classes) throws IOException {
        String map = Files.readString(Path.of("../docs/architecture.md"));

        for (String room : FLOORS) {
            String name = room.equals("processor") ? "(root)" : room;
            assertThat(map.lines().map(line -> line.replaceAll(" +", " ").strip()))
                    .as(room)
                    .anyMatch(line -> line.endsWith(" " + name + " " + firstSentence(packageOf(room))));
        }
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

    private static String packageOf(String room) {
        return room.equals("processor") ? ROOT : ROOT + "." + room;
    }
}
