package dev.millpond.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes what a lease makes of the methods that every object has. None of them throws once the lease is closed: logs,
 * debuggers and collections call them on whatever they hold.
 *
 * <p>The text is that of the object. Equality is the lease's own, so that leases can be kept in sets and maps while their
 * objects change, or become equal; except where an interface that the lease implements says what equality is, such as
 * {@code List}: there a lease that were equal to itself alone would break the promise of its type. A closed lease is equal to
 * itself alone.
 */
final class ObjectMethodsRenderer {

    private static final ClassName STRING = ClassName.get("java.lang", "String");

    private final PoolModel model;
    private final LeaseSurface surface;

    ObjectMethodsRenderer(PoolModel model, LeaseSurface surface) {
        this.model = model;
        this.surface = surface;
    }

    List<MethodSpec> render() {
        List<MethodSpec> methods = new ArrayList<>();
        if (surface.hasEqualityOfObject()) {
            methods.add(equalsMethod());
            methods.add(hashCodeMethod());
        }
        methods.add(toStringMethod());
        return methods;
    }

    /** The condition that the lease is closed. */
    static String isClosed(PoolModel model) {
        return model.attendsReturns() ? "!slot.isLeased(version)" : "closed || !slot.isLeased(version)";
    }

    private MethodSpec equalsMethod() {
        return Snippets.override("equals", Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(other(), "other")
                .beginControlFlow("if (other == this || $L)", isClosed(model))
                .addStatement("return other == this")
                .endControlFlow()
                .addStatement("return object.equals(other)")
                .build();
    }

    private TypeName other() {
        return model.scope().isNullMarked() && model.scope().isNullableVisible()
                ? ClassName.OBJECT.annotated(
                        AnnotationSpec.builder(KnownTypes.NULLABLE).build())
                : ClassName.OBJECT;
    }

    private MethodSpec hashCodeMethod() {
        return Snippets.override("hashCode", Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                        "return $L ? $T.identityHashCode(this) : object.hashCode()", isClosed(model), System.class)
                .build();
    }

    private MethodSpec toStringMethod() {
        return Snippets.override("toString", Modifier.PUBLIC)
                .returns(STRING)
                .addStatement(
                        "return $L ? $S : object.toString()",
                        isClosed(model),
                        "closed " + model.names().lease().simpleName())
                .build();
    }
}
