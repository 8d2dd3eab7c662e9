package dev.millpond.processor.element;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.model.PoolNames;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Reads types as the generated code beside one class writes them. JavaPoet's own reading drops the annotations of types,
 * and with them nullness: in a {@code @NullMarked} scope that would turn its meaning round.
 */
public final class TypeUseReader {

    private static final String DEPRECATED = KnownTypes.DEPRECATED.canonicalName();
    private static final String KOTLIN_DEPRECATED = "kotlin.Deprecated";
    private static final Pattern PARAMETERS = Pattern.compile("<.+", Pattern.DOTALL);

    private final Environment environment;
    private final TypeElement pooled;
    private final GeneratedTypes generatedTypes;
    private final WhenUnknown unknown;
    private final NullnessReader nullness;
    private final Map<String, Boolean> visible = new HashMap<>();

    public TypeUseReader(
            Environment environment, TypeElement pooled, GeneratedTypes generatedTypes, WhenUnknown unknown) {
        this.environment = environment;
        this.pooled = pooled;
        this.generatedTypes = generatedTypes;
        this.unknown = unknown;
        this.nullness = new NullnessReader(environment, pooled);
    }

    public TypeUse read(TypeMirror type, Substitution substitution) throws UnresolvedException {
        TypeMirror seen = substitution.isRaw() ? environment.types().erasure(type) : type;
        TypeUse plain = readPlain(seen, substitution);
        List<AnnotationSpec> annotations = nullness.of(type.getAnnotationMirrors().stream()
                .filter(AnnotationPlaces::haveTypes)
                .toList());
        if (annotations.isEmpty()) {
            return plain;
        }
        // an annotation at the use overrides one that came with a type argument
        return new TypeUse(plain.name().withoutAnnotations().annotated(annotations), plain.traits());
    }

    private TypeUse readPlain(TypeMirror type, Substitution substitution) throws UnresolvedException {
        if (WhenUnknown.is(type)) {
            return unresolved((DeclaredType) type, substitution);
        }
        if (type instanceof DeclaredType declared) {
            return declared(declared, substitution);
        }
        if (type instanceof ArrayType array) {
            TypeUse component = read(array.getComponentType(), substitution);
            return new TypeUse(ArrayTypeName.of(component.name()), component.traits());
        }
        if (type instanceof TypeVariable variable) {
            TypeParameterElement parameter = (TypeParameterElement) variable.asElement();
            return substitution
                    .find(parameter)
                    .orElseGet(() -> new TypeUse(TypeVariableName.get(nameOf(parameter)), TypeTraits.NONE));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard, substitution);
        }
        return new TypeUse(TypeName.get(type).withoutAnnotations(), TypeTraits.NONE);
    }

    /** Returns the name of a type variable; another one for that of the pooled class which the pool's builder would hide. */
    String nameOf(TypeParameterElement variable) {
        String name = variable.getSimpleName().toString();
        if (!name.equals(PoolNames.BUILDER) || !variable.getGenericElement().equals(pooled)) {
            return name;
        }
        Set<String> taken = pooled.getTypeParameters().stream()
                .map(other -> other.getSimpleName().toString())
                .collect(Collectors.toSet());
        int number = 2;
        while (taken.contains(name + number)) {
            number++;
        }
        return name + number;
    }

    private TypeUse unresolved(DeclaredType type, Substitution substitution) throws UnresolvedException {
        String name = PARAMETERS.matcher(type.toString()).replaceFirst("");
        boolean isGeneric = !type.getTypeArguments().isEmpty();
        if (isGeneric && environment.visibleFrom(pooled, name).isPresent()) {
            return declared(type, substitution); // to some compilers an unknown argument makes it all unknown
        }
        Optional<ClassName> found = generatedTypes.resolve(
                name, environment.packageOf(pooled).getQualifiedName().toString());
        if (found.isEmpty()) {
            unknown.type(name);
            return new TypeUse(ClassName.OBJECT, TypeTraits.NONE);
        }
        if (!isGeneric) {
            return new TypeUse(found.get(), TypeTraits.NONE);
        }
        List<TypeTraits> traits = new ArrayList<>();
        TypeName[] arguments = arguments(type, substitution, traits).toArray(new TypeName[0]);
        return new TypeUse(ParameterizedTypeName.get(found.get(), arguments), TypeTraits.all(traits));
    }

    private List<TypeName> arguments(DeclaredType type, Substitution substitution, List<TypeTraits> traits)
            throws UnresolvedException {
        List<TypeName> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            TypeUse read = read(argument, substitution);
            arguments.add(read.name().isPrimitive() ? read.name().box() : read.name());
            traits.add(read.traits());
        }
        return arguments;
    }

    private TypeUse declared(DeclaredType type, Substitution substitution) throws UnresolvedException {
        TypeElement element = (TypeElement) type.asElement();
        List<TypeTraits> traits = new ArrayList<>();
        List<TypeName> arguments = arguments(type, substitution, traits);
        traits.add(arguments.isEmpty() ? traitsOf(element) : traitsOfGeneric(element));
        if (arguments.isEmpty() && !element.getTypeParameters().isEmpty()) {
            traits.add(TypeTraits.warning("rawtypes"));
        }
        TypeName name;
        if (isInner(element)
                && type.getEnclosingType() instanceof DeclaredType enclosing
                && !enclosing.getTypeArguments().isEmpty()) {
            TypeUse outer = read(enclosing, substitution);
            traits.add(outer.traits());
            name = ((ParameterizedTypeName) outer.name())
                    .nestedClass(element.getSimpleName().toString(), arguments);
        } else {
            ClassName raw = ClassName.get(element);
            name = arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
        }
        return new TypeUse(name, TypeTraits.all(traits));
    }

    /** To some compilers, a static nested type has an enclosing type with arguments too. */
    static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && type.getEnclosingElement() instanceof TypeElement outer
                && outer.getKind().isClass()
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private TypeUse wildcard(WildcardType wildcard, Substitution substitution) throws UnresolvedException {
        if (wildcard.getSuperBound() != null) {
            TypeUse bound = read(wildcard.getSuperBound(), substitution);
            return new TypeUse(WildcardTypeName.supertypeOf(bound.name()), bound.traits());
        }
        if (wildcard.getExtendsBound() != null) {
            TypeUse bound = read(wildcard.getExtendsBound(), substitution);
            TypeName name = isNullableObject(bound.name()) ? ClassName.OBJECT : bound.name();
            return new TypeUse(WildcardTypeName.subtypeOf(name), bound.traits());
        }
        return new TypeUse(WildcardTypeName.subtypeOf(ClassName.OBJECT), TypeTraits.NONE);
    }

    /** Some compilers take {@code ? extends @Nullable Object} for {@code ?}, which JSpecify defines to be the same. */
    private static boolean isNullableObject(TypeName bound) {
        return bound.withoutAnnotations().equals(ClassName.OBJECT)
                && bound.annotations().stream()
                        .anyMatch(annotation -> annotation
                                .type()
                                .withoutAnnotations()
                                .toString()
                                .endsWith(".Nullable"));
    }

    /** To the compiler of Eclipse, a type with arguments that is to be removed is but deprecated. */
    private TypeTraits traitsOfGeneric(TypeElement type) {
        TypeTraits traits = traitsOf(type);
        return environment.isOfEclipse() && traits.warnings().contains("removal")
                ? traits.without("removal").and(TypeTraits.warning("deprecation"))
                : traits;
    }

    /** Tells what mentioning a type means for code in the package of the pooled class. */
    public TypeTraits traitsOf(TypeElement type) {
        TypeTraits traits = isVisible(type) ? TypeTraits.NONE : TypeTraits.INACCESSIBLE;
        for (Element current = type; current instanceof TypeElement; current = current.getEnclosingElement()) {
            traits = traits.and(visibility(current)).and(deprecation(current)).and(PreviewMarks.ofUse(current));
        }
        return traits;
    }

    /** A type may be in a package that its module does not export, or in a module that this one does not read. */
    private boolean isVisible(TypeElement type) {
        return visible.computeIfAbsent(
                Environment.outermost(type).getQualifiedName().toString(),
                name -> environment.visibleFrom(pooled, name).isPresent());
    }

    private TypeTraits visibility(Element element) {
        if (element.getModifiers().contains(Modifier.PUBLIC)) {
            return TypeTraits.NONE;
        }
        boolean isAccessible =
                !element.getModifiers().contains(Modifier.PRIVATE) && environment.isSamePackage(element, pooled);
        return new TypeTraits(isAccessible, false, isAccessible ? exportsWarning() : Set.of());
    }

    /** Public members that mention a hidden type are warned of in modules only. */
    private Set<String> exportsWarning() {
        return environment.isInNamedModule(pooled) ? Set.of("exports") : Set.of();
    }

    /** Tells which warning the use of a deprecated element causes. */
    public TypeTraits deprecation(Element element) {
        if (!isDeprecated(element)) {
            return TypeTraits.NONE;
        }
        boolean isForRemoval = Environment.annotation(element, DEPRECATED)
                .filter(mirror -> new AnnotationReader(element, mirror).flag("forRemoval"))
                .isPresent();
        return TypeTraits.warning(isForRemoval ? "removal" : "deprecation");
    }

    /**
     * Tells it also of what is deprecated by its documentation alone, of which class files know, and of what Kotlin has
     * deprecated: some compilers say of neither that it is.
     */
    public boolean isDeprecated(Element element) {
        return environment.elements().isDeprecated(element)
                || Environment.annotation(element, DEPRECATED).isPresent()
                || Environment.annotation(element, KOTLIN_DEPRECATED).isPresent();
    }
}
