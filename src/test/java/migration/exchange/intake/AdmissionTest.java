package migration.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final AtomicLong free = new AtomicLong(1_000);
    private final Map<String, Long> waiting = new HashMap<>();
    private final Admission admission = new Admission(
            free::get, agency -> waiting.getOrDefault(agency, 0L), new Admission.Limits(2, 10, 10, 1_000));

    @Test
    void aDiskThatIsNearlyFullClosesTheDoorForAll() {
        free.set(999);
        assertThatThrownBy(() -> admission.enter("a")).isInstanceOf(DoorClosedException.class);
        assertThatThrownBy(() -> admission.enter("b")).isInstanceOf(DoorClosedException.class);
        free.set(1_000);
        admission.enter("a").close();
    }

    @Test
    void whatWaitsOfOneAgencyClosesTheDoorForThatOne() {
        waiting.put("a", 10L);
        assertThatThrownBy(() -> admission.enter("a"))
                .isInstanceOf(DoorClosedException.class)
                .hasMessageContaining("a wait");
        admission.enter("b").close();
        waiting.put("a", 9L);
        admission.enter("a").close();
    }

    @Test
    void soManyAreTakenAtOnceAndAPlaceThatIsLeftIsFree() {
        Admission.Pass first = admission.enter("a");
        Admission.Pass second = admission.enter("a");
        assertThatThrownBy(() -> admission.enter("a")).isInstanceOf(DoorClosedException.class);
        admission.enter("b").close();
        first.close();
        assertThat(admission.enter("a")).isNotNull();
        assertThatThrownBy(() -> admission.enter("a")).isInstanceOf(DoorClosedException.class);
        second.close();
    }
}
