package dev.millpond.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.ClosedAnswer;
import dev.millpond.processor.model.ForwarderModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.SignatureModel;
import javax.lang.model.element.Modifier;

/** Writes the methods of a lease that call those of the object. */
final class ForwarderRenderer {

    private final PoolModel model;

    ForwarderRenderer(PoolModel model) {
        this.model = model;
    }

    MethodSpec render(ForwarderModel forwarder) {
        SignatureModel signature = forwarder.signature();
        MethodSpec.Builder method = MethodSpec.methodBuilder(forwarder.name())
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariables(signature.typeVariables())
                .returns(signature.returnType())
                .addExceptions(signature.thrown())
                .varargs(signature.isVarargs());
        if (forwarder.isOverride()) {
            method.addAnnotation(KnownTypes.OVERRIDE);
        } else {
            method.addJavadoc(JavadocText.forwarder(forwarder, model.object().name()));
        }
        method.addAnnotations(forwarder.annotations());
        if (forwarder.isFinal()) {
            method.addModifiers(Modifier.FINAL);
        }
        Snippets.addParameters(method, signature.parameters());
        if (model.watchesFailures()) {
            method.beginControlFlow("try");
        }
        addCall(method, forwarder);
        if (model.watchesFailures()) {
            String failure = unusedName("failure", signature);
            method.nextControlFlow("catch ($T $N)", Throwable.class, failure)
                    .addStatement("failed($N)", failure)
                    .addStatement("throw $N", failure)
                    .endControlFlow();
        }
        return method.build();
    }

    private void addCall(MethodSpec.Builder method, ForwarderModel forwarder) {
        SignatureModel signature = forwarder.signature();
        if (forwarder.whenClosed() != ClosedAnswer.NONE) {
            method.addStatement("return $L", answerWhenClosed(forwarder));
        } else if (forwarder.mayReturnLease()) {
            addLeaseForObject(method, signature, call("get()", forwarder));
        } else {
            boolean isVoid = signature.returnType().withoutAnnotations().equals(TypeName.VOID);
            method.addStatement(isVoid ? "$L" : "return $L", call("get()", forwarder));
        }
    }

    /**
     * Of a generic method, all type arguments are known here. Left to inference they may be others: where an overload fits
     * too, or where no parameter fixes a type variable, such as one that is only thrown.
     */
    private static CodeBlock typeArguments(SignatureModel signature) {
        return signature.typeVariables().isEmpty()
                ? CodeBlock.of("")
                : signature.typeVariables().stream()
                        .map(variable -> CodeBlock.of("$L", variable.name()))
                        .collect(CodeBlock.joining(", ", "<", ">"));
    }

    private CodeBlock call(String object, ForwarderModel forwarder) {
        return CodeBlock.of(
                "$L.$L$N($L)",
                object,
                typeArguments(forwarder.signature()),
                forwarder.name(),
                new Snippets(model).names(forwarder.signature().parameters()));
    }

    /** Asks the object only while the lease is open. */
    private CodeBlock answerWhenClosed(ForwarderModel forwarder) {
        SignatureModel signature = forwarder.signature();
        boolean isTrue = forwarder.whenClosed() == ClosedAnswer.TRUE;
        CodeBlock.Builder answer = CodeBlock.builder();
        if (!model.attendsReturns()) {
            answer.add(isTrue ? "$L || " : "!$L && ", field("closed", signature));
        }
        return answer.add(
                        isTrue ? "!$L.isLeased($L) || " : "$L.isLeased($L) && ",
                        field("slot", signature),
                        field("version", signature))
                .add(call(field("object", signature), forwarder))
                .build();
    }

    /** A parameter of the same name hides a field. */
    private static String field(String name, SignatureModel signature) {
        return signature.names(name) ? "this." + name : name;
    }

    /** The object must not escape its lease; so a chain of calls goes on with the lease. */
    private static void addLeaseForObject(MethodSpec.Builder method, SignatureModel signature, CodeBlock call) {
        String result = unusedName("result", signature);
        method.addStatement("$T $N = $L", signature.returnType().withoutAnnotations(), result, call)
                .addStatement("return $1N == $2L ? this : $1N", result, field("object", signature));
    }

    private static String unusedName(String wish, SignatureModel signature) {
        String name = wish;
        while (signature.names(name)) {
            name += "2";
        }
        return name;
    }
}
