package dev.millpond.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.ClosedAnswer;
import dev.millpond.processor.model.ForwarderModel;
import dev.millpond.processor.model.MethodLabel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences on what a lease answers in the stead of its object. */
final class LeaseText {

    private LeaseText() {}

    static CodeBlock whenClosed(List<ForwarderModel> forwarders) {
        CodeBlock.Builder text = CodeBlock.builder();
        if (forwarders.stream().anyMatch(forwarder -> forwarder.whenClosed() == ClosedAnswer.NONE)) {
            text.add("What is forwarded throws {@link $L} from then on.\n", KnownTypes.LEASE_CLOSED);
        }
        String answers = forwarders.stream()
                .filter(forwarder -> forwarder.whenClosed() != ClosedAnswer.NONE)
                .map(LeaseText::answer)
                .collect(Collectors.joining(" and "));
        return answers.isEmpty()
                ? text.build()
                : text.add("Once it is closed, $L.\n", answers).build();
    }

    private static String answer(ForwarderModel forwarder) {
        return "{@code " + MethodLabel.of(forwarder.name(), forwarder.erasure()) + "} is "
                + forwarder.whenClosed().name().toLowerCase(Locale.ROOT);
    }

    static CodeBlock ofItself(List<ForwarderModel> forwarders) {
        boolean mayBeLease = forwarders.stream().anyMatch(ForwarderModel::mayReturnLease);
        boolean mayBeObject = forwarders.stream().anyMatch(ForwarderModel::mayReturnObject);
        if (mayBeLease && mayBeObject) {
            return CodeBlock.of("""
                    A method that returns the object itself returns this lease instead where its type allows that;
                    else what {@link #get} does, which is not to be kept beyond this lease.
                    """);
        }
        if (mayBeLease) {
            return CodeBlock.of("A method that returns the object itself returns this lease instead.\n");
        }
        return CodeBlock.of(mayBeObject ? """
                A method that returns the object itself returns what {@link #get} does: not to be kept beyond this lease.
                """ : "");
    }
}
