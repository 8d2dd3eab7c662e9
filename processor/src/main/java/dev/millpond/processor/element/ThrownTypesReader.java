package dev.millpond.processor.element;

import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.model.ThrownTypes;
import dev.millpond.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the checked exceptions that the user's code declares. */
public final class ThrownTypesReader {

    private final Environment environment;
    private final TypeUseReader uses;

    public ThrownTypesReader(Environment environment, TypeUseReader uses) {
        this.environment = environment;
        this.uses = uses;
    }

    public ThrownTypes read(Collection<? extends TypeMirror> declared) throws UnresolvedException {
        Types types = environment.types();
        TypeMirror exception = known("java.lang.Exception");
        List<TypeMirror> checked = new ArrayList<>();
        Optional<String> stranger = Optional.empty();
        Optional<String> inaccessible = Optional.empty();
        for (TypeMirror type : declared) {
            TypeUse use = uses.read(type, Substitution.NONE); // first, since an unknown type is a subtype of everything
            if (WhenUnknown.is(type)) {
                continue; // nothing that could be declared
            }
            if (!use.traits().isAccessible()) {
                inaccessible = Optional.of(type.toString());
            } else if (!types.isSubtype(type, exception)) {
                stranger = types.isSubtype(type, known("java.lang.Error")) ? stranger : Optional.of(type.toString());
            } else if (!types.isSubtype(type, known("java.lang.RuntimeException"))) {
                checked.add(type);
            }
        }
        List<TypeMirror> roots = withoutSubtypes(checked);
        return new ThrownTypes(names(roots), common(roots), stranger, inaccessible);
    }

    private List<TypeMirror> withoutSubtypes(List<TypeMirror> declared) {
        Types types = environment.types();
        List<TypeMirror> roots = new ArrayList<>();
        for (TypeMirror type : declared) {
            if (roots.stream().noneMatch(root -> types.isSubtype(type, root))) {
                roots.removeIf(root -> types.isSubtype(root, type));
                roots.add(type);
            }
        }
        return roots;
    }

    private List<TypeName> names(List<TypeMirror> roots) throws UnresolvedException {
        // a type variable among others could not be told apart from them when it is caught
        if (roots.size() > 1 && roots.stream().anyMatch(root -> root.getKind() == TypeKind.TYPEVAR)) {
            return List.of(common(roots));
        }
        List<TypeName> names = new ArrayList<>();
        for (TypeMirror root : roots) {
            names.add(uses.read(root, Substitution.NONE).name());
        }
        return names;
    }

    private TypeName common(List<TypeMirror> roots) throws UnresolvedException {
        if (roots.isEmpty()) {
            return KnownTypes.RUNTIME_EXCEPTION;
        }
        Types types = environment.types();
        TypeMirror candidate = roots.get(0);
        while (!areSubtypes(roots, candidate)
                || !uses.read(candidate, Substitution.NONE).traits().isAccessible()) {
            candidate = types.directSupertypes(candidate).get(0);
        }
        return uses.read(candidate, Substitution.NONE).name();
    }

    private boolean areSubtypes(List<TypeMirror> roots, TypeMirror candidate) {
        return roots.stream().allMatch(root -> environment.types().isSubtype(root, candidate));
    }

    private TypeMirror known(String name) {
        TypeElement element = environment.elements().getTypeElement(name);
        return element.asType();
    }
}
