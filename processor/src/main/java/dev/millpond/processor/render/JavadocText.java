package dev.millpond.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.ForwarderModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Settings;
import dev.millpond.processor.model.SignatureModel;
import dev.millpond.processor.model.ThrownTypes;
import dev.millpond.processor.model.Validation;
import java.util.ArrayList;
import java.util.List;

/** The sentences of the generated documentation, which name the settings in effect. */
final class JavadocText {

    private JavadocText() {}

    /** Describes the pool. */
    static CodeBlock pool(PoolModel model) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        "A thread-safe pool of {@link $T} objects. Unless its builder says otherwise,\n",
                        model.object().name())
                .add("$L.\n", limits(model.settings()));
        List<String> upkeep = upkeep(model.settings());
        if (!upkeep.isEmpty()) {
            text.add("\n<p>$L\n", String.join("\n", upkeep));
        }
        List<CodeBlock> calls = new ArrayList<>();
        model.hook(HookKind.VALIDATE)
                .ifPresent(hook -> model.validation().stream()
                        .flatMap(validation -> validation.sentences().stream())
                        .forEach(sentence -> calls.add(item(hook, sentence))));
        model.hook(HookKind.ACTIVATE).ifPresent(hook -> calls.add(item(hook, "runs before each lease")));
        model.hook(HookKind.PASSIVATE).ifPresent(hook -> calls.add(item(hook, "runs after each lease")));
        model.hook(HookKind.DESTROY).ifPresent(hook -> calls.add(item(hook, "runs when the pool drops an object")));
        if (!calls.isEmpty()) {
            text.add("\n<ul>\n").add(CodeBlock.join(calls, "")).add("</ul>\n");
        }
        typeParameters(model, text);
        return text.build();
    }

    private static String limits(Settings settings) {
        return settings.whenExhausted().equals(Settings.CREATE)
                ? "at most " + settings.maxSize() + " of them are kept idle, and {@code acquire} "
                        + exhaustion(settings)
                : "at most " + settings.maxSize() + " of them exist at once, and {@code acquire} "
                        + exhaustion(settings);
    }

    /** Tells what the pool does by itself, in a sentence for each setting. */
    private static List<String> upkeep(Settings settings) {
        List<String> sentences = new ArrayList<>();
        if (settings.minIdle() > 0) {
            String objects = settings.minIdle() == 1 ? "one idle object" : settings.minIdle() + " idle objects";
            sentences.add("It keeps " + objects + " ready.");
        }
        if (!settings.maxLifetime().isZero()) {
            sentences.add("An object is replaced at the age of " + DurationText.describe(settings.maxLifetime()) + ".");
        }
        if (!settings.idleTimeout().isZero()) {
            String exception = settings.minIdle() > 0 ? ", unless it is kept ready." : ".";
            sentences.add("An object that is idle for " + DurationText.describe(settings.idleTimeout())
                    + " is destroyed" + exception);
        }
        if (settings.maxUses() > 0) {
            String times = settings.maxUses() == 1 ? "once" : settings.maxUses() + " times";
            sentences.add("An object that was lent " + times + " is replaced.");
        }
        if (!settings.leakThreshold().isZero()) {
            sentences.add("A lease that is held for longer than " + DurationText.describe(settings.leakThreshold())
                    + " is reported.");
        }
        return sentences;
    }

    private static String exhaustion(Settings settings) {
        return switch (settings.whenExhausted()) {
            case Settings.FAIL -> "fails at once when all are lent";
            case Settings.CREATE -> "makes one more when all are lent";
            default -> waiting(settings) + " when all are lent";
        };
    }

    private static String waiting(Settings settings) {
        return settings.maxWait().equals(Settings.FOREVER)
                ? "waits without limit"
                : "waits up to " + DurationText.describe(settings.maxWait());
    }

    private static CodeBlock item(HookModel hook, String when) {
        return CodeBlock.of("  <li>{@code $L} $L\n", hook.label(), when);
    }

    /** Describes {@code acquire}. */
    static CodeBlock acquire(PoolModel model) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        "Lends an object: an idle one, else a new one. By default it $L.\n\n",
                        exhaustion(model.settings()))
                .add("@return an open lease\n");
        return text.add(failures(model)).build();
    }

    /** Describes {@code acquire} with a limit of its own. */
    static CodeBlock acquireWithin(PoolModel model) {
        return CodeBlock.builder()
                .add("Lends an object as {@link #acquire()} does, with another limit to the wait.\n\n")
                .add("@param maxWait the longest wait; zero or less never waits\n")
                .add("@return an open lease\n")
                .add(failures(model))
                .build();
    }

    private static CodeBlock failures(PoolModel model) {
        CodeBlock.Builder text = CodeBlock.builder();
        thrown(model.thrown().names(), "if an object cannot be made or readied", text);
        switch (model.settings().whenExhausted()) {
            case Settings.FAIL -> text.add("@throws $L if all objects are lent\n", KnownTypes.POOL_EXHAUSTED);
            case Settings.CREATE -> text.add("@throws $L if this pool is closed\n", KnownTypes.POOL_CLOSED);
            default -> text.add("@throws $L if the wait was in vain\n", KnownTypes.POOL_TIMEOUT);
        }
        return text.build();
    }

    /** Describes a method that is explained by the one it resembles. */
    static CodeBlock variant(PoolModel model, String text) {
        CodeBlock.Builder block = CodeBlock.builder().add("$L", text);
        thrown(model.thrown().names(), "if an object cannot be made or readied", block);
        return block.build();
    }

    static void thrown(List<TypeName> types, String when, CodeBlock.Builder text) {
        types.forEach(type -> text.add("@throws $T $L\n", type, when));
    }

    /** Says what making a factory may throw. */
    static CodeBlock thrownByFactory(ThrownTypes types) {
        CodeBlock.Builder text = CodeBlock.builder();
        thrown(types.names(), "if the factory cannot be made", text);
        return text.build();
    }

    static void typeParameters(PoolModel model, CodeBlock.Builder text) {
        if (model.pooled().isGeneric()) {
            text.add("\n");
            model.pooled()
                    .typeVariables()
                    .forEach(variable -> text.add(
                            "@param <$L> as in {@link $T}\n",
                            variable.name(),
                            model.pooled().name()));
        }
    }

    /** Describes the lease. */
    static CodeBlock lease(PoolModel model, LeaseSurface surface) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        "The exclusive right to use a {@link $T} of a {@link $T},\n",
                        model.object().name(),
                        model.names().pool())
                .add("until it is closed.\n");
        if (surface.traits().warnings().contains("serial")) {
            text.add("\n<p>A lease cannot be serialized, whatever its interfaces say.\n");
        }
        LeftOutText.add("Its methods are forwarded, but for these", surface.leftOutMethods(), text);
        LeftOutText.add("Its interfaces are implemented, but for these", surface.leftOutInterfaces(), text);
        typeParameters(model, text);
        return text.build();
    }

    /** Describes how a lease is closed that hooks follow. */
    static CodeBlock closeThroughHooks(PoolModel model) {
        CodeBlock.Builder text = CodeBlock.builder().add("Gives the object back");
        model.hook(HookKind.PASSIVATE).ifPresent(hook -> text.add(" after {@code $L}", hook.label()));
        model.hook(HookKind.VALIDATE)
                .filter(hook -> model.validatesAt(Validation.RELEASE))
                .ifPresent(hook -> text.add(",\nunless {@code $L} answers false: then it is destroyed", hook.label()));
        return text.add(". Does nothing if this lease is closed.\n").build();
    }

    /** Says what a new pool holds. */
    static String newPool(Settings settings) {
        return settings.minIdle() > 0 ? "a pool, which is filled in the background" : "a pool, empty until it is used";
    }

    /** Describes a forwarded method. */
    static CodeBlock forwarder(ForwarderModel method, ClassName pooled) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add("Forwards to {@link $T#$L(", pooled, method.name())
                .add(CodeBlock.join(
                        method.erasure().stream()
                                .map(type -> CodeBlock.of("$T", type))
                                .toList(),
                        ", "))
                .add(")}.\n\n");
        SignatureModel signature = method.signature();
        signature.typeVariables().forEach(variable -> text.add("@param <$L> as there\n", variable.name()));
        signature.parameters().forEach(parameter -> text.add("@param $L as there\n", parameter.name()));
        if (!signature.returnType().withoutAnnotations().equals(TypeName.VOID)) {
            text.add("@return as there$L\n", method.mayReturnLease() ? "; this lease for the object itself" : "");
        }
        thrown(signature.thrown(), "as there", text);
        return text.add("@throws $L if this lease is closed\n", KnownTypes.LEASE_CLOSED)
                .build();
    }
}
