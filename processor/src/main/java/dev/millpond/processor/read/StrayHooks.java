package dev.millpond.processor.read;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
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
public final class StrayHooks {

    private static final List<ClassName> HOOKS = List.of(
            KnownTypes.CREATE,
            KnownTypes.ACTIVATE,
            KnownTypes.PASSIVATE,
            KnownTypes.VALIDATE,
            KnownTypes.FATAL,
            KnownTypes.DESTROY);

    private StrayHooks() {}

    public static Report check(RoundEnvironment round, Iterable<? extends TypeElement> annotations) {
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
        return Report.of(
                DiagnosticCode.STRAY_HOOK,
                Position.at(hook, mirror),
                hook.getKind() == ElementKind.CONSTRUCTOR ? "the constructor" : hook.getSimpleName(),
                name,
                "no pool will ever call it, because " + type.getSimpleName() + " is not marked with @Pooled"
                        + certainty(hook, type),
                "mark " + type.getSimpleName() + ", move @" + name
                        + " to the factory that makes its objects, remove it");
    }

    private static boolean isPooled(TypeElement type) {
        return Environment.annotation(type, KnownTypes.POOLED.canonicalName()).isPresent();
    }

    /** Constructors are not inherited, and private methods neither; what is inherited is so by a subclass. */
    private static boolean isCertain(Element hook, TypeElement type) {
        return hook.getKind() == ElementKind.CONSTRUCTOR || isPrivate(hook) || isFinal(type);
    }

    private static String certainty(Element hook, TypeElement type) {
        if (hook.getKind() == ElementKind.CONSTRUCTOR) {
            return "";
        }
        return isFinal(type) ? " and cannot be extended" : " and a private method is not inherited";
    }

    private static boolean isPrivate(Element hook) {
        return hook.getModifiers().contains(Modifier.PRIVATE);
    }

    private static boolean isFinal(TypeElement type) {
        return type.getModifiers().contains(Modifier.FINAL);
    }

    /**
     * Finds the hooks that a class has which a factory makes objects of: its pool calls those of the factory alone. Objects that
     * have a pool of their own may have them for that one. What no pool at all calls is reported where it is.
     */
    static List<FactoryModel.StrangeHook> of(TypeElement made, List<MethodGroup> methods) {
        if (isPooled(made) || isFinal(made)) {
            return List.of();
        }
        List<FactoryModel.StrangeHook> hooks = new ArrayList<>();
        for (HookKind kind : HookKind.values()) {
            methods.stream()
                    .filter(method -> method.declaredIn().element().equals(made) && !isPrivate(method.method()))
                    .filter(method ->
                            method.positionOf(kind.annotation().canonicalName()).isPresent())
                    .map(method -> made.getSimpleName() + "." + method.method().getSimpleName())
                    .forEach(name -> hooks.add(new FactoryModel.StrangeHook(kind, name)));
        }
        return hooks;
    }
}
