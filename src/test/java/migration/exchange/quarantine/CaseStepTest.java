package migration.exchange.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.quarantine.QuarantinedRecord.State;
import org.junit.jupiter.api.Test;

/** What can be done with a case as it is. */
class CaseStepTest {

    @Test
    void whatIsSettledStays() {
        for (CaseStep step : CaseStep.values()) {
            assertThat(step.fits(State.RELEASED)).isEqualTo(step == CaseStep.WITHDRAW);
            assertThat(step.fits(State.OVERTAKEN)).isFalse();
            assertThat(step.from()).doesNotContain(step.to());
        }
    }

    @Test
    void whatWasSentBackWaitsForItsAgencyAndCanBeTakenBack() {
        assertThat(State.RETURNED.isOpen()).isTrue();
        assertThat(State.REJECTED.isOpen()).isFalse();
        assertThat(CaseStep.RELEASE.fits(State.RETURNED)).isFalse();
        assertThat(CaseStep.REJECT.fits(State.RETURNED)).isTrue();
        assertThat(CaseStep.REOPEN.fits(State.REJECTED)).isTrue();
        assertThat(CaseStep.of("return")).contains(CaseStep.RETURN);
        assertThat(CaseStep.of("burn")).isEmpty();
    }
}
