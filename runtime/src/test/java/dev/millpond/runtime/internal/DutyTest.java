package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutyTest {

    private final Duty duty = new Duty();

    @Test
    void aDutyLastsForItsTime() {
        duty.begin(1);
        duty.endIfDone(Duty.NANOS);
        assertThat(duty.isOn()).isTrue();

        duty.endIfDone(1 + Duty.NANOS);
        assertThat(duty.isOn()).isFalse();
    }

    @Test
    void ofTwoThatPutOnDutyTheLaterMomentCounts() {
        duty.begin(2);
        duty.begin(1);
        duty.endIfDone(1 + Duty.NANOS);

        assertThat(duty.isOn()).isTrue();
    }
}
