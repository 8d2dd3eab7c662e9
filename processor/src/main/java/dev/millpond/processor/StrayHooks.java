package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds hooks that no pool will call. A class that can be extended may be the base of a pooled one, elsewhere or later; so
 * only what cannot be inherited is certain to be in vain.
 */
final class StrayHooks {

    private static final List<ClassName> HOOKS = List.of(
            KnownTypes.CREATE, KnownTypes.ACTIVATE, KnownTypes.PASSIVATE, KnownTypes.VALIDATE, KnownTypes.DESTROY);

    private StrayHooks() {}

    static Report check(RoundEnvironment round, Iterable<? extends TypeElement> annotations) {
        List<Report> reports = new ArrayList<>();
        for (TypeElement annotation : annotations) {
            if (HOOKS.contains(ClassName.get(annotation))) {
                for (Element hook : round.getElementsAnnotatedWith(annotation)) {
                    reports.add(check(hook, annotation));
                }
            }
        }
        return Report.all(reports);
    }

    private static Report check(Element hook, TypeElement annotation) {
        Element owner = hook.getEnclosingElement();
        String name = annotation.getSimpleName().toString();
        if (!(owner instanceof TypeElement type) || isPooled(type) || !isCertain(hook, type)) {
            return Report.CLEAN;
        }
        AnnotationMirror mirror = Environment.annotation(
                        hook, annotation.getQualifiedName().toString())
                .orElseThrow();
        boolean isConstructor = hook.getKind() == ElementKind.CONSTRUCTOR;
        return Report.of(
                DiagnosticCode.STRAY_HOOK,
                Caret.at(hook, mirror),
                isConstructor ? "the constructor" : hook.getSimpleName(),
                name,
                type.getSimpleName(),
                isConstructor ? "" : " and cannot be extended",
                name);
    }

    private static boolean isPooled(TypeElement type) {
        return Environment.annotation(type, KnownTypes.POOLED.canonicalName()).isPresent();
    }

    /** Constructors are not inherited, and private methods neither; what is inherited is so by a subclass. */
    private static boolean isCertain(Element hook, TypeElement type) {
        return hook.getKind() == ElementKind.CONSTRUCTOR || type.getModifiers().contains(Modifier.FINAL);
    }
}
