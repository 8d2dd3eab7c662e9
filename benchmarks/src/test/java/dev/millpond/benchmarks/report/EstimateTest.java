package dev.millpond.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void addsRelativeErrorsOfRatioInQuadrature() {
        // 3 % and 4 % make 5 %.
        Estimate ratio = new Estimate(100, 3).dividedBy(new Estimate(50, 2));

        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.error()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void keepsRelativeErrorOfInverse() {
        Estimate inverse = new Estimate(4, 1).inverse();

        assertThat(inverse).isEqualTo(new Estimate(0.25, 0.0625));
    }

    @Test
    void countsDoublings() {
        assertThat(new Estimate(8, 0).doublings().value()).isCloseTo(3, within(1e-12));
        assertThat(new Estimate(0.5, 0).doublings().value()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void leavesGoalOpenWithinError() {
        assertThat(new Estimate(0.9, 0.05).atMost(1)).isEqualTo(Estimate.Verdict.REACHED);
        assertThat(new Estimate(0.9, 0.2).atMost(1)).isEqualTo(Estimate.Verdict.OPEN);
        assertThat(new Estimate(1.1, 0.2).atMost(1)).isEqualTo(Estimate.Verdict.OPEN);
        assertThat(new Estimate(1.1, 0.05).atMost(1)).isEqualTo(Estimate.Verdict.MISSED);
    }

    @Test
    void judgesByValueWhereErrorIsUnknown() {
        assertThat(new Estimate(1, Double.NaN).atMost(1)).isEqualTo(Estimate.Verdict.REACHED);
        assertThat(new Estimate(1.01, Double.NaN).atMost(1)).isEqualTo(Estimate.Verdict.MISSED);
    }

    @Test
    void writesAsManyDigitsAsHelp() {
        assertThat(new Estimate(1.234, 0.1)).hasToString("1.23 ± 0.10");
        assertThat(new Estimate(12.34, Double.NaN)).hasToString("12.3");
        assertThat(new Estimate(12_345.6, 78.9)).hasToString("12,346 ± 79");
    }
}
