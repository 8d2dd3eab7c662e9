package dev.millpond.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.impl.AbandonedConfig;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps docs/coming-from-commons-pool2.md true and whole: what it names is there, and what is there it names. */
class CommonsPool2PageTest {

    private static final Page PAGE = Page.of("docs/coming-from-commons-pool2.md");

    @ParameterizedTest
    @ValueSource(classes = {GenericObjectPoolConfig.class, AbandonedConfig.class})
    void itListsTheSettings(Class<?> config) {
        Set<String> settings = Arrays.stream(config.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set"))
                .map(CommonsPool2PageTest::property)
                .collect(Collectors.toSet());

        assertThat(firstColumn("## `" + config.getSimpleName() + "`")).isEqualTo(settings);
    }

    @Test
    void itListsWhatAFactoryHas() {
        assertThat(firstColumn("## `PooledObjectFactory`")).isEqualTo(methodsOf(BasePooledObjectFactory.class));
    }

    @Test
    void itListsWhatAPoolHas() {
        Set<String> expected = methodsOf(GenericObjectPool.class);
        expected.addAll(Set.of("addObjects", "toString")); // inherited, and in use

        assertThat(firstColumn("## `GenericObjectPool`")).isEqualTo(expected);
    }

    @Test
    void whatItNamesOfTheRestOfAPoolIsThere() {
        String section = PAGE.section("## `GenericObjectPool`");
        Set<String> named =
                PageTable.names(section.substring(section.indexOf("What `GenericObjectPool` inherits"))).stream()
                        .filter(name -> name.matches("(get|set|is)[A-Z].*"))
                        .collect(Collectors.toSet());

        assertThat(Arrays.stream(GenericObjectPool.class.getMethods()).map(Method::getName))
                .containsAll(named);
        assertThat(named).isNotEmpty();
    }

    private static Set<String> firstColumn(String heading) {
        return new TreeSet<>(PageTable.rows(PAGE.section(heading)).keySet());
    }

    private static Set<String> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String property(String setter) {
        return Character.toLowerCase(setter.charAt(3)) + setter.substring(4);
    }
}
