package dev.millpond.processor.surface;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.element.AnnotationCopier;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.element.MissingTypes;
import dev.millpond.processor.element.Overriding;
import dev.millpond.processor.element.PooledType;
import dev.millpond.processor.element.RivalDeclarations;
import dev.millpond.processor.element.ScopeReader;
import dev.millpond.processor.element.SignatureReader;
import dev.millpond.processor.element.Supertype;
import dev.millpond.processor.element.TypeUseReader;
import dev.millpond.processor.model.ClosedAnswer;
import dev.millpond.processor.model.ForwarderModel;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.LeftOut;
import dev.millpond.processor.model.MethodLabel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Scope;
import dev.millpond.processor.model.SelfAnswer;
import dev.millpond.processor.model.SignatureModel;
import dev.millpond.processor.model.TypeTraits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Reads which methods and interfaces of the pooled objects their lease can have. */
public final class SurfaceReader {

    private static final Set<AnnotationCopier.Kind> NULLNESS = Set.of(AnnotationCopier.Kind.NULLNESS);

    /** Which methods are forwarded, and which are not. */
    private record Selection(List<MethodGroup> forwarded, List<LeftOut> leftOut) {}

    private final Environment environment;
    private final PooledType pooledType;
    private final TypeUseReader types;
    private final SignatureReader signatures;
    private final ScopeReader scopes;
    private final ForwardingWarnings warnings;
    private final RivalDeclarations rivals;
    private final IncompleteMethods incomplete;

    public SurfaceReader(
            Environment environment,
            PooledType pooledType,
            TypeUseReader types,
            SignatureReader signatures,
            MissingTypes missing) {
        this.environment = environment;
        this.pooledType = pooledType;
        this.types = types;
        this.signatures = signatures;
        this.scopes = new ScopeReader(environment);
        this.warnings = new ForwardingWarnings(environment, pooledType, types);
        this.incomplete = new IncompleteMethods(missing);
        this.rivals = new RivalDeclarations(environment, new Overriding(environment, pooledType));
    }

    public LeaseSurface read(List<Supertype> hierarchy, List<MethodGroup> methods, PoolModel model)
            throws UnresolvedException {
        ForwardableMethods rules = new ForwardableMethods(environment, pooledType, types, methods);
        Selection selection = select(methods, rules);
        incomplete.read(hierarchy);
        LeaseInterfaces interfaces = interfaces(hierarchy, methods, selection);
        List<ForwarderModel> forwarders = new ArrayList<>();
        List<TypeTraits> traits =
                new ArrayList<>(List.of(model.pooled().traits(), model.object().traits(), interfaces.traits()));
        for (MethodGroup method : selection.forwarded()) {
            ForwarderModel forwarder = forwarder(
                    method,
                    interfaces.implemented(),
                    rules.answerOfItself(method, interfaces.implemented()),
                    model.scope());
            forwarders.add(forwarder);
            traits.add(forwarder.traits());
        }
        traits.add(new LambdaOverloads(environment, pooledType, interfaces.implemented()).of(selection.forwarded()));
        traits.add(warnings.ofOwn(methods, interfaces));
        if (interfaces.sayWhatIsEqual() && forwarders.stream().anyMatch(ForwarderModel::mayReturnLease)) {
            traits.add(ErrorProneChecks.OF_IDENTITY);
        }
        return new LeaseSurface(
                forwarders,
                interfaces.names(),
                leftOut(methods, selection, interfaces),
                interfaces.leftOut(),
                interfaces.inheritedTypes(),
                interfaces.sayWhatIsEqual(),
                TypeTraits.all(traits));
    }

    private Selection select(List<MethodGroup> methods, ForwardableMethods rules) throws UnresolvedException {
        List<MethodGroup> forwarded = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (MethodGroup method : methods) {
            if (rules.isCandidate(method)) {
                Optional<String> objection = rules.objection(method);
                if (objection.isEmpty()) {
                    forwarded.add(method);
                } else {
                    leftOut.add(new LeftOut(label(method.method()), objection.get()));
                }
            }
        }
        return new Selection(forwarded, leftOut);
    }

    private List<LeftOut> leftOut(List<MethodGroup> methods, Selection selection, LeaseInterfaces interfaces) {
        List<LeftOut> leftOut = new ArrayList<>(selection.leftOut());
        leftOut.addAll(incomplete.leftOut());
        for (MethodGroup method : methods) {
            if (ForwardableMethods.isEquality(method) && !interfaces.sayWhatIsEqual()) {
                leftOut.add(new LeftOut(label(method.method()), "a lease is equal to itself only"));
            }
        }
        return leftOut;
    }

    private LeaseInterfaces interfaces(List<Supertype> hierarchy, List<MethodGroup> methods, Selection selection)
            throws UnresolvedException {
        LeaseInterfaces interfaces =
                new LeaseInterfaces(environment, pooledType, types, methods, selection.forwarded(), incomplete);
        interfaces.read(hierarchy);
        return interfaces;
    }

    private ForwarderModel forwarder(MethodGroup group, Set<TypeElement> implemented, SelfAnswer ofItself, Scope scope)
            throws UnresolvedException {
        ExecutableElement method = group.method();
        SignatureModel signature = signatures.read(method, group.declaredIn(), NULLNESS);
        if (!group.rivals().isEmpty()) {
            signature = signature.throwing(thrownByAll(group));
        }
        List<AnnotationSpec> annotations = new ArrayList<>();
        boolean isOverride = group.declarations().stream()
                .anyMatch(declaration ->
                        implemented.contains(declaration.declaredIn().element()));
        if (!copy(method, KnownTypes.DEPRECATED.canonicalName(), annotations) && types.isDeprecated(method)) {
            annotations.add(
                    AnnotationSpec.builder(KnownTypes.DEPRECATED).build()); // documented only, or in a class file
        }
        boolean isSafeVarargs = copy(method, KnownTypes.SAFE_VARARGS.canonicalName(), annotations);
        nullScope(method, scope).ifPresent(annotations::add);
        annotations.addAll(signatures.nullnessOf(method));
        String name = method.getSimpleName().toString();
        return new ForwarderModel(
                name,
                signature,
                erasure(method),
                annotations,
                isOverride,
                isSafeVarargs,
                ofItself,
                isOverride ? ClosedContract.answerOf(name, signature) : ClosedAnswer.NONE,
                traits(signature, isSafeVarargs)
                        .and(warnings.ofCall(group))
                        .and(warnings.ofOverride(group, implemented)));
    }

    private List<TypeName> thrownByAll(MethodGroup group) throws UnresolvedException {
        Set<TypeName> names = new LinkedHashSet<>();
        for (MethodGroup.Declaration rival : group.rivals()) {
            for (TypeMirror type : rivals.thrownByAll(rival, group.rivals())) {
                names.add(types.read(type, rival.declaredIn().substitution()).name());
            }
        }
        return List.copyOf(names);
    }

    private static boolean copy(ExecutableElement method, String annotation, List<AnnotationSpec> annotations) {
        Optional<AnnotationSpec> copy =
                Environment.annotation(method, annotation).map(AnnotationSpec::get);
        copy.ifPresent(annotations::add);
        return copy.isPresent();
    }

    /** An inherited method may come from code that says nothing of what may be null. */
    private Optional<AnnotationSpec> nullScope(ExecutableElement method, Scope scope) {
        return scope.isNullMarked() && !scopes.isNullMarked(method)
                ? Optional.of(AnnotationSpec.builder(KnownTypes.NULL_UNMARKED).build())
                : Optional.empty();
    }

    private static TypeTraits traits(SignatureModel signature, boolean isSafeVarargs) {
        return isSafeVarargs ? SignatureReader.safeVarargs(signature.traits()) : signature.traits();
    }

    private List<TypeName> erasure(ExecutableElement method) {
        List<TypeName> erasure = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            // a stub may mention what does not exist, and must not import it
            erasure.add(
                    isUnknown(parameter.asType())
                            ? ClassName.OBJECT
                            : TypeName.get(environment.types().erasure(parameter.asType())));
        }
        return erasure;
    }

    private static boolean isUnknown(TypeMirror type) {
        return type instanceof ArrayType array ? isUnknown(array.getComponentType()) : WhenUnknown.is(type);
    }

    private String label(ExecutableElement method) {
        return MethodLabel.of(method.getSimpleName().toString(), erasure(method));
    }
}
