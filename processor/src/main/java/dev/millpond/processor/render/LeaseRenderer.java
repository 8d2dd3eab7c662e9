package dev.millpond.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.model.Validation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the lease of one class. Where no hook follows a lease, closing on the thread that acquired is a plain store,
 * and a flag of the lease stops a second close there. Where one does, closers have to compete for running it.
 */
public final class LeaseRenderer {

    private final PoolModel model;
    private final LeaseSurface surface;
    private final TypeName pooled;

    public LeaseRenderer(PoolModel model, LeaseSurface surface) {
        this.model = model;
        this.surface = surface;
        this.pooled = model.object().type();
    }

    public TypeSpec render() {
        TypeSpec.Builder lease = TypeSpec.classBuilder(model.names().lease())
                .addJavadoc(JavadocText.lease(model, surface))
                .addTypeVariables(model.pooled().typeVariables())
                .addSuperinterface(ParameterizedTypeName.get(KnownTypes.LEASE, pooled))
                .addSuperinterfaces(surface.interfaces())
                .alwaysQualify(surface.inheritedTypes().toArray(new String[0]));
        TypeHeader.addTo(lease, model, traits());
        addFields(lease);
        lease.addMethod(constructor()).addMethod(get()).addMethod(invalidate());
        if (model.watchesFailures()) {
            lease.addMethod(new FailureRenderer(model).render());
        }
        lease.addMethod(detach()).addMethod(close());
        lease.addMethods(new ObjectMethodsRenderer(model, surface).render());
        ForwarderRenderer forwarders = new ForwarderRenderer(model);
        surface.forwarders().forEach(forwarder -> lease.addMethod(forwarders.render(forwarder)));
        return lease.build();
    }

    private TypeTraits traits() {
        TypeTraits traits = surface.traits();
        for (HookModel hook : hooksOnReturn()) {
            traits = traits.and(hook.traits());
        }
        for (HookModel hook : model.hooks(HookKind.FATAL)) {
            traits = traits.and(hook.traits());
        }
        return traits;
    }

    /** Returns what the lease calls when the object comes back: it is validated before it is passivated. */
    private List<HookModel> hooksOnReturn() {
        List<HookModel> hooks = new ArrayList<>();
        if (model.validatesAt(Validation.RELEASE)) {
            model.hook(HookKind.VALIDATE).ifPresent(hooks::add);
        }
        model.hook(HookKind.PASSIVATE).ifPresent(hooks::add);
        return hooks;
    }

    private void addFields(TypeSpec.Builder lease) {
        lease.addField(ParameterizedTypeName.get(KnownTypes.SLOT, pooled), "slot", Modifier.PRIVATE, Modifier.FINAL)
                .addField(pooled, "object", Modifier.PRIVATE, Modifier.FINAL)
                .addField(long.class, "version", Modifier.PRIVATE, Modifier.FINAL);
        if (model.leaseNeedsFactory()) {
            lease.addField(model.pooled().type(), FactoryModel.NAME, Modifier.PRIVATE, Modifier.FINAL);
        }
        if (!model.attendsReturns()) {
            lease.addField(owner(), "owner", Modifier.PRIVATE, Modifier.FINAL)
                    .addField(boolean.class, "closed", Modifier.PRIVATE);
        }
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(ParameterizedTypeName.get(KnownTypes.SLOT, pooled), "slot");
        if (model.leaseNeedsFactory()) {
            constructor.addParameter(model.pooled().type(), FactoryModel.NAME);
        }
        if (!model.attendsReturns()) {
            constructor.addParameter(owner(), "owner");
        }
        constructor
                .addStatement("this.slot = slot")
                .addStatement("this.object = slot.object()")
                .addStatement("this.version = slot.version()");
        if (model.leaseNeedsFactory()) {
            constructor.addStatement("this.$1N = $1N", FactoryModel.NAME);
        }
        if (!model.attendsReturns()) {
            constructor.addStatement("this.owner = owner");
        }
        return constructor
                .beginControlFlow("if (slot.beginLease(version))")
                .addStatement("slot.track(this)")
                .endControlFlow()
                .build();
    }

    /** No thread owns a lease that was waited for without one. */
    private TypeName owner() {
        return Snippets.nullable(model, ClassName.get(Thread.class));
    }

    private MethodSpec get() {
        return Snippets.override("get", Modifier.PUBLIC)
                .returns(pooled)
                .beginControlFlow("if ($L)", ObjectMethodsRenderer.isClosed(model))
                .addStatement("throw slot.leaseClosed()")
                .endControlFlow()
                .addStatement("return object")
                .build();
    }

    private static MethodSpec invalidate() {
        return Snippets.override("invalidate", Modifier.PUBLIC)
                .addStatement("slot.invalidate(version)")
                .build();
    }

    private MethodSpec detach() {
        MethodSpec.Builder method = Snippets.override("detach", Modifier.PUBLIC)
                .returns(pooled)
                .beginControlFlow("if (!slot.detach(version))")
                .addStatement("throw slot.leaseClosed()")
                .endControlFlow();
        if (!model.attendsReturns()) {
            method.addStatement("closed = true");
        }
        return method.addStatement("return object").build();
    }

    private MethodSpec close() {
        MethodSpec.Builder method = Snippets.override("close", Modifier.PUBLIC);
        return (model.attendsReturns() ? closeThroughHooks(method) : closeAtOnce(method)).build();
    }

    private static MethodSpec.Builder closeAtOnce(MethodSpec.Builder method) {
        return method.beginControlFlow("if (!slot.isCurrentThread(owner))")
                .addStatement("slot.releaseElsewhere(version, owner != null)")
                .nextControlFlow("else if (!closed)")
                .addStatement("closed = true")
                .addStatement("slot.release(version)")
                .endControlFlow();
    }

    /** Each hook has a try of its own, so that the pool learns which one failed. */
    private MethodSpec.Builder closeThroughHooks(MethodSpec.Builder method) {
        method.beginControlFlow("if (slot.beginReturn(version))");
        for (HookModel hook : hooksOnReturn()) {
            method.beginControlFlow("try");
            addCall(method, hook);
            method.nextControlFlow("catch ($T failure)", Throwable.class)
                    .addStatement(
                            "slot.discard(version, $T.class, failure)",
                            hook.kind().annotation())
                    .addStatement("return")
                    .endControlFlow();
        }
        return method.addStatement("slot.endReturn(version)").endControlFlow();
    }

    private void addCall(MethodSpec.Builder method, HookModel hook) {
        CodeBlock call = HookRenderer.call(
                hook, model.pooled(), CodeBlock.of("$T.$L", KnownTypes.VALIDATION_POINT, Validation.RELEASE));
        if (hook.kind() == HookKind.VALIDATE) {
            method.beginControlFlow("if (slot.validatesOnRelease() && !$L)", call)
                    .addStatement("slot.discard(version)")
                    .addStatement("return")
                    .endControlFlow();
        } else {
            method.addStatement(call);
        }
    }
}
