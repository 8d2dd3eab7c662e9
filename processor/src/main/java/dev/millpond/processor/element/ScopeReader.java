package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.Scope;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what surrounds the pooled class. */
public final class ScopeReader {

    private final Environment environment;

    public ScopeReader(Environment environment) {
        this.environment = environment;
    }

    public Scope read(TypeElement pooled, List<String> auxiliaryClasses) {
        return new Scope(
                isVisible(pooled, KnownTypes.ABSTRACT_POOL.canonicalName()),
                isVisible(pooled, KnownTypes.GENERATED.canonicalName()),
                isVisible(pooled, KnownTypes.NULLABLE.canonicalName()),
                isVisible(pooled, KnownTypes.MUST_BE_CLOSED.canonicalName()),
                isNullMarked(pooled),
                environment.isInNamedModule(pooled),
                auxiliaryClasses);
    }

    private boolean isVisible(TypeElement pooled, String name) {
        return environment.visibleFrom(pooled, name).isPresent();
    }

    /** Tells whether an element is in the scope of {@code @NullMarked}: the nearest mark around it decides. */
    public boolean isNullMarked(Element element) {
        for (Element scope = element; scope != null; scope = enclosing(scope)) {
            if (Environment.annotation(scope, KnownTypes.NULL_MARKED.canonicalName())
                    .isPresent()) {
                return true;
            }
            if (Environment.annotation(scope, KnownTypes.NULL_UNMARKED.canonicalName())
                    .isPresent()) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Element enclosing(Element scope) {
        if (scope instanceof ModuleElement) {
            return null;
        }
        return scope instanceof PackageElement
                ? environment.elements().getModuleOf(scope)
                : scope.getEnclosingElement();
    }
}
