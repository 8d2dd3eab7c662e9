package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Knows types whose objects cost next to nothing, cannot change, and so can be shared. */
final class CheapTypes {

    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double");

    private final Environment environment;

    CheapTypes(Environment environment) {
        this.environment = environment;
    }

    boolean isCheap(TypeElement type) {
        return VALUES.contains(type.getQualifiedName().toString()) || isCheapRecord(type, Set.of());
    }

    /** A record is so if all it holds is, and nobody knows what a constructor does that a user wrote. */
    private boolean isCheapRecord(TypeElement type, Set<Element> around) {
        Set<Element> here = new HashSet<>(around);
        return type.getKind() == ElementKind.RECORD
                && here.add(type) // one that can hold its like is a structure
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .noneMatch(this::isWritten)
                && type.getRecordComponents().stream()
                        .map(RecordComponentElement::asType)
                        .allMatch(component -> isCheap(component, here));
    }

    private boolean isWritten(ExecutableElement constructor) {
        return environment.elements().getOrigin(constructor) == Elements.Origin.EXPLICIT;
    }

    private boolean isCheap(TypeMirror type, Set<Element> around) {
        if (type.getKind().isPrimitive()) {
            return true;
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        return element.getKind() == ElementKind.ENUM
                || VALUES.contains(element.getQualifiedName().toString())
                || isTime(element)
                || isCheapRecord(element, around);
    }

    private boolean isTime(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && environment.packageOf(type).getQualifiedName().contentEquals("java.time")
                && !type.getSimpleName().contentEquals("Clock");
    }
}
