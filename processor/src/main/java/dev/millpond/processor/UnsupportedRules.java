package dev.millpond.processor;

/**
 * Refuses what the annotations offer but the runtime does not do yet, so that nothing is silently ignored. Whoever
 * implements one of these deletes its line.
 */
final class UnsupportedRules {

    private UnsupportedRules() {}

    static Report check(PoolModel model) {
        return Report.all(model.createMethods().stream()
                .map(caret -> Report.of(
                        DiagnosticCode.NOT_YET_SUPPORTED,
                        caret,
                        "@Create on the method " + caret.element().getSimpleName(),
                        "only a constructor of the pooled class can bear it"))
                .toList());
    }
}
