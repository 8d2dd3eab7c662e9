package dev.millpond.processor.surface;

import com.palantir.javapoet.TypeName;
import dev.millpond.processor.model.ClosedAnswer;
import dev.millpond.processor.model.SignatureModel;
import java.util.Set;

/** Knows which methods of an interface promise an answer when all is over, so that a closed lease can give it. */
final class ClosedContract {

    private static final Set<String> FALSE_IF_CLOSED = Set.of("isOpen", "isConnected");

    private ClosedContract() {}

    static ClosedAnswer answerOf(String name, SignatureModel signature) {
        if (!signature.returnType().withoutAnnotations().equals(TypeName.BOOLEAN)) {
            return ClosedAnswer.NONE;
        }
        if (name.equals("isValid")) { // which may take how long, or what for
            return ClosedAnswer.FALSE;
        }
        if (!signature.parameters().isEmpty()) {
            return ClosedAnswer.NONE;
        }
        if (name.equals("isClosed")) {
            return ClosedAnswer.TRUE;
        }
        return FALSE_IF_CLOSED.contains(name) ? ClosedAnswer.FALSE : ClosedAnswer.NONE;
    }
}
