package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The type of the pooled objects: the class that bears {@code @Pooled}, or what its {@code @Create} method returns.
 *
 * @param element its declaration
 * @param type the type, as the class that bears {@code @Pooled} sees it
 * @param substitution what the declaration's type variables stand for
 */
record Subject(TypeElement element, DeclaredType type, Substitution substitution) {

    /** Returns the class whose own objects are pooled. */
    static Subject of(TypeElement pooled) {
        return new Subject(pooled, (DeclaredType) pooled.asType(), Substitution.NONE);
    }

    /** Returns it with what generated code has to know of it. */
    ObjectModel model(TypeName name, Traits traits, Environment environment) {
        return new ObjectModel(ClassName.get(element), name, new CheapTypes(environment).isCheap(element), traits);
    }
}
