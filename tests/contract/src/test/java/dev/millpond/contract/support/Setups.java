package dev.millpond.contract.support;

import dev.millpond.WhenExhausted;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * What a contract is run against: as few setups as it takes for each value of one dimension to meet each value of another.
 * In the long form of the build it is every setup.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass
@ArgumentsSource(SetupsProvider.class)
public @interface Setups {

    PoolKind[] kinds() default {PoolKind.PLAIN, PoolKind.HOOKED};

    WhenExhausted[] policies() default {WhenExhausted.WAIT, WhenExhausted.FAIL, WhenExhausted.CREATE};

    CreationKind[] creations() default {CreationKind.CALLER, CreationKind.EXECUTOR};

    /** Of these, those that this JDK has. */
    ThreadKind[] threads() default {ThreadKind.PLATFORM, ThreadKind.VIRTUAL};

    /** The dimensions that matter together: each combination of their values is among the setups. */
    Dimension[] crossed() default {};
}
