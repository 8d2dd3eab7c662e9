package dev.millpond.processor.rules;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.model.Attribute;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PoolNames;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges the names of what is to be generated. */
final class NameRules {

    private NameRules() {}

    /**
     * Checks the names.
     *
     * @param takenBy says who else has a name, if anybody has it
     */
    static Report check(PoolModel model, Function<ClassName, Optional<String>> takenBy) {
        Attribute<String> requested = model.attributes().name();
        ClassName pooled = model.pooled().name();
        if (!requested.value().isEmpty() && !PoolNames.isClassName(requested.value())) {
            return Report.of(
                    DiagnosticCode.NAME,
                    requested.position(),
                    requested.value(),
                    model.names().pool().simpleName());
        }
        int length = model.names().lengthOfFile();
        if (length > PoolNames.LONGEST_FILE) {
            return Report.of(
                    DiagnosticCode.NAME_TOO_LONG,
                    requested.position(),
                    pooled.simpleName(),
                    length,
                    PoolNames.LONGEST_FILE);
        }
        return Stream.of(model.names().pool(), model.names().lease())
                .flatMap(name -> takenBy
                        .apply(name)
                        .map(owner -> Report.of(
                                DiagnosticCode.NAME_TAKEN,
                                requested.position(),
                                name.simpleName(),
                                pooled.canonicalName(),
                                owner))
                        .stream())
                .findFirst()
                .orElse(Report.CLEAN);
    }

    /** Code that uses the objects may well import all of their package, and then mean the one by the name of the other. */
    static Report hint(PoolModel model, Function<ClassName, Optional<String>> takenBy) {
        String library = model.object().name().packageName();
        if (library.equals(model.names().pool().packageName())) {
            return Report.CLEAN;
        }
        return Stream.of(model.names().pool(), model.names().lease())
                .filter(name ->
                        takenBy.apply(ClassName.get(library, name.simpleName())).isPresent())
                .map(name -> Report.of(
                        DiagnosticCode.SAME_NAME,
                        model.attributes().name().position(),
                        name.simpleName(),
                        model.object().name().canonicalName(),
                        library + "." + name.simpleName()))
                .findFirst()
                .orElse(Report.CLEAN);
    }
}
