package dev.millpond.processor.fields;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a method does with the object it is called on, by names alone. Where a name may be that of a variable or of a field of
 * another object, it does not count.
 *
 * @param assigned the fields that it assigns
 * @param mentioned the fields that it mentions
 * @param called the methods that it calls
 */
record MethodFields(Set<String> assigned, Set<String> mentioned, Set<String> called) {

    static MethodFields of(MethodTree method, Name type) {
        Scanner scanner = new Scanner(type);
        scanner.scan(method, null);
        scanner.assigned.removeAll(scanner.variables);
        scanner.assigned.addAll(scanner.assignedOfThis);
        return new MethodFields(scanner.assigned, scanner.mentioned, scanner.called);
    }

    private static final class Scanner extends TreeScanner<Void, Void> {

        private final Set<String> assigned = new LinkedHashSet<>();
        private final Set<String> assignedOfThis = new LinkedHashSet<>();
        private final Set<String> mentioned = new HashSet<>();
        private final Set<String> called = new HashSet<>();
        private final Set<String> variables = new HashSet<>();
        private final Name type;
        private int depth;

        Scanner(Name type) {
            this.type = type;
        }

        @Override
        public Void visitClass(ClassTree inner, Void nothing) {
            depth++;
            super.visitClass(inner, null);
            depth--;
            return null;
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
            assign(assignment.getVariable());
            return super.visitAssignment(assignment, null);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
            assign(assignment.getVariable());
            return super.visitCompoundAssignment(assignment, null);
        }

        @Override
        public Void visitUnary(UnaryTree unary, Void nothing) {
            switch (unary.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    assign(unary.getExpression());
                default -> {}
            }
            return super.visitUnary(unary, null);
        }

        private void assign(ExpressionTree target) {
            if (target instanceof ParenthesizedTree parenthesized) {
                assign(parenthesized.getExpression());
            } else if (target instanceof IdentifierTree name) {
                assigned.add(name.getName().toString());
            } else if (target instanceof MemberSelectTree select && isThis(select.getExpression())) {
                assignedOfThis.add(select.getIdentifier().toString());
            }
        }

        /** In a class inside of the method, {@code this} is another object. */
        private boolean isThis(@Nullable ExpressionTree expression) {
            return expression instanceof IdentifierTree name
                    ? depth == 0 && name.getName().contentEquals("this")
                    : expression instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("this")
                            && select.getExpression() instanceof IdentifierTree outer
                            && outer.getName().equals(type);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            variables.add(variable.getName().toString());
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            mentioned.add(name.getName().toString());
            return super.visitIdentifier(name, null);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
            mentioned.add(select.getIdentifier().toString());
            return super.visitMemberSelect(select, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof IdentifierTree name) {
                called.add(name.getName().toString());
            } else if (call.getMethodSelect() instanceof MemberSelectTree select && isThis(select.getExpression())) {
                called.add(select.getIdentifier().toString());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            if (isThis(reference.getQualifierExpression())) {
                called.add(reference.getName().toString());
            }
            return super.visitMemberReference(reference, null);
        }
    }
}
