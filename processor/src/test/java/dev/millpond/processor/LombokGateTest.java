package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.support.Bystander;
import dev.millpond.processor.support.Compiling;
import dev.millpond.processor.support.OtherGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LombokGateTest {

    @Test
    void classWithAMarkIsIncompleteInTheFirstRoundOnly() {
        assertThat(roundsOfIncompleteBean(true, "@lombok.Data class Bean {}")).containsExactly(1);
    }

    @Test
    void markOnAMemberCounts() {
        assertThat(roundsOfIncompleteBean(true, "class Bean { @lombok.Data int size; }"))
                .containsExactly(1);
    }

    @Test
    void marksOfSuperclassesCount() {
        assertThat(roundsOfIncompleteBean(
                        true, "class Bean extends Parent {} class Parent extends Old {} @lombok.Data class Old {}"))
                .containsExactly(1);
    }

    @Test
    void marksOfWhatAFactoryMakesCount() {
        assertThat(roundsOfIncompleteBean(
                        true,
                        "class Bean { @dev.millpond.Create Dto make() { return null; }"
                                + " @dev.millpond.Create Bean self() { return null; } } @lombok.Data class Dto {}"))
                .containsExactly(1);
    }

    @Test
    void withoutMarksItIsComplete() {
        assertThat(roundsOfIncompleteBean(true, "class Bean extends java.util.ArrayList<String> {}"))
                .isEmpty();
    }

    @Test
    void withoutLombokMarksSayNothing() {
        assertThat(roundsOfIncompleteBean(false, "@lombok.Data class Bean {}")).isEmpty();
    }

    private static List<Integer> roundsOfIncompleteBean(boolean isLombokHere, String source) {
        Asking asking = new Asking(new LombokGate(isLombokHere));
        Compilation compilation = Compiler.javac()
                .withProcessors(new OtherGenerator(2, "class Other {}"), asking)
                .compile(
                        Compiling.source("lombok.Data", "package lombok; public @interface Data {}"),
                        Compiling.source("Bean", source));
        assertThat(compilation.errors()).isEmpty();
        assertThat(asking.rounds()).isGreaterThan(1);
        return asking.incomplete;
    }

    /** Asks the gate in each round. */
    private static final class Asking extends Bystander {

        private final LombokGate gate;
        private final List<Integer> incomplete = new ArrayList<>();

        Asking(LombokGate gate) {
            this.gate = gate;
        }

        @Override
        protected void inRound(int round) {
            if (gate.isIncomplete(processingEnv.getElementUtils().getTypeElement("Bean"), round)) {
                incomplete.add(round);
            }
        }
    }
}
