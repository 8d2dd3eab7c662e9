package dev.millpond.corpus;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Finds the public types of a library, as the compiler sees them: nested ones where they are, none that it cannot name. */
final class SpecimenReader {

    private final Elements elements;
    private final TypeArguments arguments;
    private final PublicMethods methods;

    private SpecimenReader(JavacTask task) {
        this.elements = task.getElements();
        this.arguments = new TypeArguments(task.getElements(), task.getTypes());
        this.methods = new PublicMethods(task.getElements(), task.getTypes());
    }

    /**
     * Returns every so many-th public type, in the order of their names.
     *
     * @param step 1 for all
     */
    static List<Specimen> read(Library library, int step) {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.entries());
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, files, ignored -> {}, List.of("-proc:none"), null, List.of(anySource()));
            task.analyze();
            SpecimenReader reader = new SpecimenReader(task);
            List<TypeElement> found = new ArrayList<>();
            reader.typesOf(library).forEach(type -> add(type, found));
            found.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
            return IntStream.range(0, found.size())
                    .filter(index -> index % step == 0)
                    .mapToObj(found::get)
                    .map(reader::specimen)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The compiler has no model of anything before it has read a source. */
    private static JavaFileObject anySource() {
        return new SimpleJavaFileObject(URI.create("string:///Any.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "class Any {}";
            }
        };
    }

    private Stream<TypeElement> typesOf(Library library) {
        if (library.isOfThePlatform()) {
            return library.parts().stream()
                    .map(elements::getModuleElement)
                    .flatMap(module -> ElementFilter.exportsIn(module.getDirectives()).stream())
                    .filter(exports -> exports.getTargetModules() == null)
                    .map(ModuleElement.ExportsDirective::getPackage)
                    .flatMap(exported -> ElementFilter.typesIn(exported.getEnclosedElements()).stream());
        }
        Set<String> classes = library.classNames().collect(Collectors.toSet());
        return classes.stream()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .distinct()
                .map(elements::getPackageElement)
                .flatMap(known -> ElementFilter.typesIn(known.getEnclosedElements()).stream())
                .filter(type -> classes.contains(elements.getBinaryName(type).toString()));
    }

    private static void add(TypeElement type, List<TypeElement> found) {
        if (isPublic(type)) {
            found.add(type);
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> add(nested, found));
        }
    }

    /** Scala's class files name nested classes that are not there. What the compiler throws then is a class of its own. */
    private static boolean isPublic(TypeElement type) {
        try {
            return type.getModifiers().contains(Modifier.PUBLIC);
        } catch (RuntimeException absent) {
            return false;
        }
    }

    private Specimen specimen(TypeElement type) {
        PackageElement home = elements.getPackageOf(type);
        String name = type.getQualifiedName().toString();
        return arguments
                .exact(type)
                .map(exact -> specimen(type, home, name + exact, false))
                .orElseGet(() -> specimen(type, home, name, true));
    }

    private Specimen specimen(TypeElement type, PackageElement home, String use, boolean isRaw) {
        return new Specimen(
                type.getQualifiedName().toString(),
                home.getQualifiedName().toString(),
                use,
                isRaw,
                methods.of(type).size());
    }
}
