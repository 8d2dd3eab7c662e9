package dev.millpond.processor.compiler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler, as readers see it.
 *
 * @param elements its elements
 * @param types its types
 */
public record Environment(Elements elements, Types types) {

    public static Environment of(ProcessingEnvironment environment) {
        return new Environment(environment.getElementUtils(), environment.getTypeUtils());
    }

    /** Tells whether the compiler is that of Eclipse, which asks for other warnings to be silenced in a few places. */
    public boolean isOfEclipse() {
        return elements.getClass().getName().startsWith("org.eclipse.");
    }

    /**
     * Finds a type as the code beside an element sees it. (The compiler's lookup without a module also answers types of
     * modules that the user's module does not read.)
     */
    public Optional<TypeElement> visibleFrom(Element element, String name) {
        ModuleElement module = elements.getModuleOf(element);
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }

    /**
     * Tells whether {@code java.lang} has a type of a name. Asks for the one type, since not every compiler lists the package;
     * and in its module, where there are modules, since the compiler would search all of them.
     */
    public boolean isInJavaLang(CharSequence simpleName) {
        String name = "java.lang." + simpleName;
        ModuleElement base = elements.getModuleElement("java.base");
        return (base == null ? elements.getTypeElement(name) : elements.getTypeElement(base, name)) != null;
    }

    /** Returns the simple names of the types in the package of an element, and of those in its own class. */
    public List<String> typesBeside(Element element) {
        return Stream.of(packageOf(element), outermost(element))
                .flatMap(scope -> ElementFilter.typesIn(scope.getEnclosedElements()).stream())
                .map(type -> type.getSimpleName().toString())
                .sorted()
                .toList();
    }

    public boolean isInNamedModule(Element element) {
        ModuleElement module = elements.getModuleOf(element);
        return module != null && !module.isUnnamed();
    }

    public PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }

    public boolean isSamePackage(Element one, Element other) {
        return packageOf(one).equals(packageOf(other));
    }

    public static Optional<AnnotationMirror> annotation(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(name)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    public static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    public static TypeElement outermost(Element element) {
        Element current = element;
        while (current.getEnclosingElement() != null
                && (current.getEnclosingElement().getKind().isClass()
                        || current.getEnclosingElement().getKind().isInterface()
                        || !(current instanceof TypeElement))) {
            current = current.getEnclosingElement();
        }
        return (TypeElement) current;
    }
}
