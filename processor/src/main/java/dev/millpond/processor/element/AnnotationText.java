package dev.millpond.processor.element;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Copies annotations. JavaPoet writes a number that is none, or that is infinite, as no Java expression. */
final class AnnotationText {

    private AnnotationText() {}

    static AnnotationSpec of(AnnotationMirror mirror) {
        AnnotationSpec usual = AnnotationSpec.get(mirror);
        AnnotationSpec.Builder copy = AnnotationSpec.builder(
                ClassName.get((TypeElement) mirror.getAnnotationType().asElement()));
        mirror.getElementValues().forEach((element, value) -> {
            String name = element.getSimpleName().toString();
            List<CodeBlock> members = usual.members().getOrDefault(name, List.of());
            for (int i = 0; i < members.size(); i++) {
                AnnotationValue each =
                        value.getValue() instanceof List<?> values ? (AnnotationValue) values.get(i) : value;
                copy.addMember(name, text(each, members.get(i)));
            }
        });
        return copy.build();
    }

    private static CodeBlock text(AnnotationValue value, CodeBlock usual) {
        Object content = value.getValue();
        if (content instanceof AnnotationMirror nested) {
            return CodeBlock.of("$L", of(nested));
        }
        if (content instanceof Double number && !Double.isFinite(number)) {
            return CodeBlock.of("$L / 0.0", dividend(number));
        }
        return content instanceof Float number && !Float.isFinite(number)
                ? CodeBlock.of("$Lf / 0.0f", dividend(number))
                : usual;
    }

    private static String dividend(double number) {
        return Double.isNaN(number) ? "0.0" : number > 0 ? "1.0" : "-1.0";
    }
}
