package dev.millpond.processor.element;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.model.PooledObject;
import dev.millpond.processor.model.TypeTraits;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The type of the pooled objects: the class that bears {@code @Pooled}, or what its {@code @Create} method returns.
 *
 * @param element its declaration
 * @param type the type, as the class that bears {@code @Pooled} sees it
 * @param substitution what the declaration's type variables stand for
 */
public record PooledType(TypeElement element, DeclaredType type, Substitution substitution) {

    /** Returns the class whose own objects are pooled. */
    public static PooledType of(TypeElement pooled) {
        return new PooledType(pooled, (DeclaredType) pooled.asType(), Substitution.NONE);
    }

    /** Returns it with what generated code has to know of it. */
    public PooledObject model(TypeName name, TypeTraits traits, Environment environment) {
        return new PooledObject(ClassName.get(element), name, new CheapTypes(environment).isCheap(element), traits);
    }
}
