package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.Pooled;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.PoolException;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.PoolStats;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the tables of docs/guide.md and docs/operations.md true and whole. */
class GuidePageTest {

    private static final Page GUIDE = Page.of("docs/guide.md");
    private static final Page OPERATIONS = Page.of("docs/operations.md");
    private static final String ATTRIBUTES = GUIDE.section("## Attributes of `@Pooled`");

    @Test
    void itListsTheAttributesWithTheirDefaults() {
        String attributes = ATTRIBUTES.substring(0, ATTRIBUTES.indexOf("The builder has more"));

        assertThat(PageTable.rows(attributes))
                .isEqualTo(Stream.of(Pooled.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .collect(Collectors.toMap(Method::getName, GuidePageTest::defaultText)));
    }

    @Test
    void itListsWhatABuilderHas() throws ClassNotFoundException {
        Class<?> builder = PageCode.of(GUIDE).classes().loadClass("ConnectionPool$Builder");
        Set<String> settings = Arrays.stream(builder.getMethods())
                .filter(method -> method.getReturnType().isAssignableFrom(builder))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PageTable.rows(ATTRIBUTES).keySet()).containsAll(settings);
    }

    @Test
    void itListsThePolicies() {
        assertThat(PageTable.rows(GUIDE.section("## When nothing is free")).keySet())
                .isEqualTo(names(WhenExhausted.values()));
    }

    @Test
    void itListsExceptionsThatThereAre() {
        assertThat(PageTable.rows(GUIDE.section("## Exceptions")).keySet())
                .allSatisfy(name -> assertThat(Class.forName(PoolException.class.getPackageName() + "." + name))
                        .isAssignableTo(RuntimeException.class));
    }

    @Test
    void itListsTheFigures() {
        Map<String, String> rows = PageTable.rows(OPERATIONS.section("## Figures and events"));

        assertThat(rows.keySet())
                .containsExactlyElementsOf(Arrays.stream(PoolStats.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void itNamesAllEvents() {
        assertThat(OPERATIONS.section("## Figures and events"))
                .contains(Arrays.stream(PoolListener.class.getMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void itListsWhatCanBeWrittenAsText() throws ClassNotFoundException, ReflectiveOperationException {
        Class<?> pool = PageCode.of(GUIDE).classes().loadClass("ConnectionPool");
        Object builder = pool.getMethod("builder", String.class).invoke(null, "jdbc:h2:mem:shop");
        Method configure = builder.getClass().getMethod("configure", Map.class, String.class);
        List<String> named = PageTable.names(OPERATIONS.section("## Settings from text"));

        assertThatThrownBy(() -> configure.invoke(builder, Map.of("shop.nonsense", "1"), "shop"))
                .cause()
                .satisfies(refusal -> assertThat(named)
                        .containsAll(List.of(refusal.getMessage()
                                .replaceFirst(".*there are ", "")
                                .split(", "))));
    }

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static String defaultText(Method attribute) {
        Object value = attribute.getDefaultValue();
        if (value == null) {
            return "required";
        }
        return value instanceof String ? "`\"" + value + "\"`" : "`" + value + "`";
    }
}
