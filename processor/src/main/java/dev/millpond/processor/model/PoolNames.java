package dev.millpond.processor.model;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The names of what is generated for one class.
 *
 * @param pool the pool
 * @param lease the lease
 */
public record PoolNames(ClassName pool, ClassName lease) {

    public static final String BUILDER = "Builder";
    public static final String HOOKS = "ObjectHooks";

    /** How many bytes the name of a file has at most, where most programs are built. */
    public static final int LONGEST_FILE = 255;

    /** Identifiers that are no type names, which {@link SourceVersion} does not know of. */
    private static final Set<String> RESTRICTED = Set.of("var", "yield", "record", "sealed", "permits");

    private static final String POOL = "Pool";
    private static final String LEASE = "Lease";

    /**
     * Names them as the annotation says, or after what is pooled where what it says is no name.
     *
     * @param stem the name of what is pooled, with those of the classes around it: so two nested ones do not meet
     */
    public static PoolNames of(TypeElement pooled, String requested, String stem) {
        return named(ClassName.get(pooled), isClassName(requested) ? requested : stem + POOL);
    }

    /** Tells whether a pool can be called so; it cannot have the name of a class that is nested in it. */
    public static boolean isClassName(String name) {
        return SourceVersion.isIdentifier(name)
                && !SourceVersion.isKeyword(name)
                && !RESTRICTED.contains(name)
                && !name.equals(BUILDER)
                && !name.equals(HOOKS);
    }

    /** Returns how many bytes the name of a class file has, where it is the longest. */
    public int lengthOfFile() {
        return (pool.simpleName() + "$" + HOOKS + ".class").getBytes(StandardCharsets.UTF_8).length;
    }

    private static PoolNames named(ClassName type, String pool) {
        String stem = pool.endsWith(POOL) && pool.length() > POOL.length()
                ? pool.substring(0, pool.length() - POOL.length())
                : pool;
        return new PoolNames(ClassName.get(type.packageName(), pool), ClassName.get(type.packageName(), stem + LEASE));
    }
}
