package dev.millpond.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Validation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** Writes the methods that lend objects, each with the one allocation of the lease that escape analysis can remove. */
final class AcquireRenderer {

    private static final String UNDECLARED = "an exception that neither constructor nor hook declares";

    private final PoolModel model;
    private final TypeName pooled;
    private final TypeName lease;

    AcquireRenderer(PoolModel model) {
        this.model = model;
        this.pooled = model.object().type();
        this.lease = model.leaseType();
    }

    List<MethodSpec> render() {
        return List.of(acquire(), acquireWithin(), tryAcquire(), acquireAsync(), acquireAsyncWithin());
    }

    /** Renders what the others need. */
    List<MethodSpec> renderHelpers() {
        List<MethodSpec> methods = new ArrayList<>();
        if (model.readies()) {
            methods.add(isFit());
        }
        if (model.thrown().areSeveral()) {
            methods.add(narrow());
        }
        return methods;
    }

    private MethodSpec acquire() {
        MethodSpec.Builder method = lending("acquire").returns(lease);
        addClaim(method, "claim()", "acquireSlot($L)");
        return method.addStatement("return $L", newLease()).build();
    }

    private MethodSpec acquireWithin() {
        MethodSpec.Builder method = lending("acquire").returns(lease).addParameter(Duration.class, "maxWait");
        addClaim(method, "claimWithin(maxWait)", "acquireSlot($L, maxWait)");
        return method.addStatement("return $L", newLease()).build();
    }

    private MethodSpec tryAcquire() {
        MethodSpec.Builder method = lending("tryAcquire").returns(Snippets.nullable(model, lease));
        addClaim(method, "claim()", "tryAcquireSlot($L)");
        return method.addStatement("return slot == null ? null : $L", newLease())
                .build();
    }

    private MethodSpec.Builder lending(String name) {
        MethodSpec.Builder method = Snippets.lending(model, name);
        return model.scope().isMustBeClosedVisible() ? method.addAnnotation(KnownTypes.MUST_BE_CLOSED) : method;
    }

    private MethodSpec acquireAsync() {
        return promising().addStatement("return lendAsync($L)", leaseMaker()).build();
    }

    private MethodSpec acquireAsyncWithin() {
        return promising()
                .addParameter(Duration.class, "maxWait")
                .addStatement("return lendAsync(maxWait, $L)", leaseMaker())
                .build();
    }

    private MethodSpec.Builder promising() {
        return Snippets.override("acquireAsync", Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), lease));
    }

    private CodeBlock leaseMaker() {
        return CodeBlock.of("(slot, owner) -> $L", newLease(CodeBlock.of("owner")));
    }

    private CodeBlock newLease() {
        return newLease(CodeBlock.of("$T.currentThread()", Thread.class));
    }

    private CodeBlock newLease(CodeBlock owner) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("slot"));
        if (model.leaseNeedsFactory()) {
            arguments.add(CodeBlock.of("hooks." + FactoryModel.NAME));
        }
        if (!model.attendsReturns()) {
            arguments.add(owner);
        }
        return CodeBlock.of("$L($L)", model.pooled().created(model.names().lease()), CodeBlock.join(arguments, ", "));
    }

    private void addClaim(MethodSpec.Builder method, String claim, String slowPath) {
        TypeName slot = ParameterizedTypeName.get(KnownTypes.SLOT, pooled);
        method.addStatement("$T slot = $L", slot, claim);
        if (model.thrown().areSeveral()) {
            method.beginControlFlow("try");
        }
        method.beginControlFlow(model.readies() ? "if (slot == null || !isFit(slot))" : "if (slot == null)")
                .addStatement("slot = " + slowPath, model.readies() ? "slot" : "null")
                .endControlFlow();
        if (model.thrown().areSeveral()) {
            method.nextControlFlow("catch ($T failure)", model.thrown().common())
                    .addStatement("throw narrow(failure)")
                    .endControlFlow();
        }
    }

    /** Calls the hooks where they are declared, so that the calls stay monomorphic however many pools there are. */
    private MethodSpec isFit() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("isFit")
                .addModifiers(Modifier.PRIVATE)
                .returns(boolean.class)
                .addParameter(ParameterizedTypeName.get(KnownTypes.SLOT, pooled), "slot");
        if (!model.has(HookKind.ACTIVATE)) {
            method.beginControlFlow("try").addStatement("""
                            return !mustValidate(slot)
                            || (isValidationTimed()
                                    ? validateInTime(slot)
                                    : hooks.validate(slot.object(), $T.$L))""", KnownTypes.VALIDATION_POINT, Validation.ACQUIRE);
            return unfitIfThrown(method, HookKind.VALIDATE).build();
        }
        boolean validates = model.has(HookKind.VALIDATE);
        if (validates) {
            method.addStatement("$T object = slot.object()", pooled)
                    .beginControlFlow("try")
                    .beginControlFlow("""
                            if (mustValidate(slot)
                                    && !(isValidationTimed()
                                            ? validateInTime(slot)
                                            : hooks.validate(object, $T.$L)))""", KnownTypes.VALIDATION_POINT, Validation.ACQUIRE)
                    .addStatement("return false")
                    .endControlFlow();
            unfitIfThrown(method, HookKind.VALIDATE);
        }
        method.beginControlFlow("try")
                .addStatement("hooks.activate($L)", validates ? "object" : "slot.object()")
                .addStatement("return true");
        return unfitIfThrown(method, HookKind.ACTIVATE).build();
    }

    private static MethodSpec.Builder unfitIfThrown(MethodSpec.Builder method, HookKind hook) {
        return method.nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("hookFailed(slot, $T.class, failure)", hook.annotation())
                .addStatement("return false")
                .endControlFlow();
    }

    /** Gives what the base class knows by its common type only its own type again. */
    private MethodSpec narrow() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("narrow")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeException.class)
                .addParameter(model.thrown().common(), "failure")
                .addExceptions(model.thrown().names());
        for (TypeName type : model.thrown().names()) {
            method.beginControlFlow("if (failure instanceof $T exact)", type)
                    .addStatement("throw exact")
                    .endControlFlow();
        }
        if (model.thrown().common().equals(KnownTypes.EXCEPTION)) {
            method.beginControlFlow("if (failure instanceof $T exact)", RuntimeException.class)
                    .addStatement("return exact")
                    .endControlFlow();
        }
        return method.addStatement("return new $T($S, failure)", KnownTypes.POOL_HOOK, UNDECLARED)
                .build();
    }
}
