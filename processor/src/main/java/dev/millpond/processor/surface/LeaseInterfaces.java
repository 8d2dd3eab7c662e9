package dev.millpond.processor.surface;

import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.Overriding;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.Supertype;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.LeftOut;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Decides which interfaces of the pooled objects their lease implements: those all of whose methods it forwards. */
final class LeaseInterfaces {

    /** Every lease is one of these. */
    private static final Set<String> OF_EVERY_LEASE = Set.of("java.lang.AutoCloseable", "java.io.Closeable");

    private final Environment environment;
    private final PooledType pooledType;
    private final Overriding overriding;
    private final TypeUseReader types;
    private final List<MethodGroup> methods;
    private final List<MethodGroup> forwarded;
    private final IncompleteMethods incomplete;

    private final Set<TypeElement> implemented = new LinkedHashSet<>();
    private final List<TypeName> names = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private TypeTraits traits = TypeTraits.NONE;

    LeaseInterfaces(
            Environment environment,
            PooledType pooledType,
            TypeUseReader types,
            List<MethodGroup> methods,
            List<MethodGroup> forwarded,
            IncompleteMethods incomplete) {
        this.environment = environment;
        this.pooledType = pooledType;
        this.overriding = new Overriding(environment, pooledType);
        this.types = types;
        this.methods = methods;
        this.forwarded = forwarded;
        this.incomplete = incomplete;
    }

    void read(List<Supertype> hierarchy) throws UnresolvedException {
        for (Supertype type : hierarchy) {
            TypeElement element = type.element();
            if (element.getKind().isInterface()
                    && !implemented.contains(element)
                    && !OF_EVERY_LEASE.contains(element.getQualifiedName().toString())
                    && (isPublic(element) || element.equals(pooledType.element()))
                    && !isMarker(element)) {
                decide(type);
            }
        }
    }

    private void decide(Supertype type) throws UnresolvedException {
        TypeElement element = type.element();
        Optional<String> objection = objection(element);
        if (objection.isPresent()) {
            leftOut.add(new LeftOut(element.getSimpleName().toString(), objection.get()));
            return;
        }
        TypeUse use = types.read(element.asType(), type.substitution());
        if (!use.traits().isAccessible()) {
            leftOut.add(new LeftOut(element.getSimpleName().toString(), "not to be named here"));
            return;
        }
        names.add(use.name());
        traits = traits.and(use.traits()).and(serialization(element));
        if (isComparable(element)) {
            traits = traits.and(TypeTraits.warning("ComparableType")); // Error Prone demands what is said below
        }
        include(element);
    }

    private static boolean isComparable(TypeElement type) {
        return type.getQualifiedName().contentEquals("java.lang.Comparable");
    }

    /** Whoever takes such an interface has to get it, although the lease itself cannot be serialized. */
    private TypeTraits serialization(TypeElement type) {
        TypeMirror serializable =
                environment.elements().getTypeElement("java.io.Serializable").asType();
        return environment.types().isSubtype(type.asType(), serializable)
                ? TypeTraits.warning("serial")
                : TypeTraits.NONE;
    }

    private void include(TypeElement type) {
        implemented.add(type);
        for (TypeMirror parent : type.getInterfaces()) {
            include((TypeElement) ((DeclaredType) parent).asElement());
        }
    }

    private Optional<String> objection(TypeElement type) {
        if (isComparable(type) && !type.equals(pooledType.element())) {
            return Optional.of("objects do not compare themselves with leases");
        }
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return Optional.of("an annotation, which Eclipse's compiler warns of as an interface");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of("sealed");
        }
        Optional<String> unwritable = incomplete.of(declarer -> inherits(type, declarer));
        if (unwritable.isPresent()) {
            return unwritable.map(name -> "{@code " + name + "} is not forwarded");
        }
        return methods.stream()
                .filter(method -> declares(type, method) && !isSatisfied(method))
                .filter(method -> !forwarded.contains(method) || !isOverridden(method, type))
                .min(Comparator.comparingInt(method -> distance(method, type)))
                .map(method -> "{@code " + method.method().getSimpleName()
                        + (forwarded.contains(method) ? "} takes other types" : "} is not forwarded"));
    }

    /** What an interface declares and asks for tells most of it, what it inherits with an implementation least. */
    private static int distance(MethodGroup method, TypeElement type) {
        boolean isOwn = method.declarations().stream()
                .anyMatch(declaration -> declaration.declaredIn().element().equals(type));
        return (isOwn ? 0 : 2) + (method.has(Modifier.DEFAULT) ? 1 : 0);
    }

    /** The lease closes, and is an object, on its own. */
    private static boolean isSatisfied(MethodGroup method) {
        return ForwardableMethods.isOfEveryObject(method) || ForwardableMethods.isClose(method);
    }

    /** A raw type sees the methods of its interfaces without their type arguments, and its own with them. */
    private boolean isOverridden(MethodGroup method, TypeElement type) {
        return method.declarations().stream()
                .filter(declaration -> inherits(type, declaration))
                .allMatch(declaration ->
                        overriding.isSubsignature(method.declarations().get(0), declaration));
    }

    /** Tells whether whoever implements an interface has the method of it. */
    private boolean declares(TypeElement type, MethodGroup method) {
        return method.isInherited()
                && method.declarations().stream().anyMatch(declaration -> inherits(type, declaration));
    }

    private boolean inherits(TypeElement type, MethodGroup.Declaration declaration) {
        return inherits(type, declaration.declaredIn().element());
    }

    private boolean inherits(TypeElement type, TypeElement owner) {
        Types compiler = environment.types();
        return owner.getKind().isInterface()
                && compiler.isSubtype(compiler.erasure(type.asType()), compiler.erasure(owner.asType()));
    }

    private static boolean isPublic(TypeElement type) {
        for (Element current = type; current instanceof TypeElement; current = current.getEnclosingElement()) {
            if (!current.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** A marker says something of the object, such as that it is serializable, which is not true of its lease. */
    private boolean isMarker(TypeElement type) {
        return methods.stream().noneMatch(method -> declares(type, method));
    }

    /** Tells whether an interface that is implemented says when objects are equal, as {@code List} does. */
    boolean sayWhatIsEqual() {
        return methods.stream()
                .filter(ForwardableMethods::isEquality)
                .flatMap(method -> method.declarations().stream())
                .anyMatch(declaration ->
                        implemented.contains(declaration.declaredIn().element()));
    }

    Set<TypeElement> implemented() {
        return implemented;
    }

    List<TypeName> names() {
        return names;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    TypeTraits traits() {
        return traits;
    }

    /** Returns the simple names of the types that the lease inherits. */
    List<String> inheritedTypes() {
        Set<String> inherited = new TreeSet<>();
        for (TypeElement type : implemented) {
            ElementFilter.typesIn(type.getEnclosedElements())
                    .forEach(nested -> inherited.add(nested.getSimpleName().toString()));
        }
        return List.copyOf(inherited);
    }
}
