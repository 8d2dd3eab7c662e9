package dev.millpond.processor;

import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What is kept of a class from round to round: elements themselves belong to one round.
 *
 * @param module the name of its module; empty if it has none
 * @param name its qualified name
 */
record ClassHandle(String module, String name) implements Comparable<ClassHandle> {

    static ClassHandle of(TypeElement type, Elements elements) {
        ModuleElement module = elements.getModuleOf(type);
        return new ClassHandle(
                module == null ? "" : module.getQualifiedName().toString(),
                type.getQualifiedName().toString());
    }

    Optional<TypeElement> find(Elements elements) {
        ModuleElement found = elements.getModuleElement(module);
        return Optional.ofNullable(
                found == null ? elements.getTypeElement(name) : elements.getTypeElement(found, name));
    }

    @Override
    public int compareTo(ClassHandle other) {
        int byModule = module.compareTo(other.module);
        return byModule != 0 ? byModule : name.compareTo(other.name);
    }
}
