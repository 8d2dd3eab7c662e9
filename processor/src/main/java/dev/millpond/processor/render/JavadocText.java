package dev.millpond.processor.render;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.ForwarderModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.LeaseSurface;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Settings;
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
        if (model.watchesFailures()) {
            model.hook(HookKind.VALIDATE)
                    .ifPresent(hook ->
                            calls.add(item(hook, "is asked before an object is lent again whose use has failed")));
        }
        model.hooks(HookKind.FATAL).forEach(hook -> calls.add(item(hook, "is asked when a use of an object fails")));
        model.hook(HookKind.ACTIVATE).ifPresent(hook -> calls.add(item(hook, "runs before each lease")));
        model.hook(HookKind.PASSIVATE).ifPresent(hook -> calls.add(item(hook, "runs after each lease")));
        model.hook(HookKind.DESTROY).ifPresent(hook -> calls.add(item(hook, "runs when the pool drops an object")));
        if (!calls.isEmpty()) {
            text.add("\n<ul>\n").add(CodeBlock.join(calls, "")).add("</ul>\n");
        }
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
        if (settings.retries()) {
            sentences.add("If objects cannot be made, callers that wait learn of it only when their time is over.");
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

    /** Describes the lease. */
    static CodeBlock lease(PoolModel model, LeaseSurface surface) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        "The exclusive right to use a {@link $T} of a {@link $T}, until it is closed.\n",
                        model.object().name(),
                        model.names().pool());
        text.add(LeaseText.whenClosed(surface.forwarders())).add(LeaseText.ofItself(surface.forwarders()));
        if (surface.traits().warnings().contains("serial")) {
            text.add("\n<p>A lease cannot be serialized, whatever its interfaces say.\n");
        }
        LeftOutText.add("Its methods are forwarded, but for these", surface.leftOutMethods(), text);
        LeftOutText.add("Its interfaces are implemented, but for these", surface.leftOutInterfaces(), text);
        return text.build();
    }

    /** Names the method that is forwarded to. */
    static CodeBlock forwarder(ForwarderModel method, ClassName pooled) {
        return CodeBlock.builder()
                .add("Forwards to {@link $T#$L(", pooled, method.name())
                .add(CodeBlock.join(erasedParameters(method), ", "))
                .add(")}.\n")
                .build();
    }

    /** The bound of a type variable is named in full: to some compilers, an import for documentation alone is one too many. */
    private static List<CodeBlock> erasedParameters(ForwarderModel method) {
        List<CodeBlock> types = new ArrayList<>();
        for (TypeName erased : method.erasure()) {
            TypeName written =
                    method.signature().parameters().get(types.size()).type().withoutAnnotations();
            types.add(CodeBlock.of(isBound(erased, written) ? "$L" : "$T", erased));
        }
        return types;
    }

    private static boolean isBound(TypeName erased, TypeName written) {
        if (erased instanceof ArrayTypeName array && written instanceof ArrayTypeName other) {
            return isBound(array.componentType(), other.componentType().withoutAnnotations());
        }
        TypeName raw = written instanceof ParameterizedTypeName parameterized
                ? parameterized.rawType().withoutAnnotations()
                : written;
        boolean isImported =
                erased instanceof ClassName name && !name.packageName().equals("java.lang");
        return isImported && !erased.equals(raw);
    }
}
