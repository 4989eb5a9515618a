package migration.exchange.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankTest {

    @Test
    void theAgencysVersionCountsBeforeWhatStewardsDo() {
        Rank corrected = Rank.of(2);
        List<Rank> ranks = new ArrayList<>(List.of(
                Rank.of(1),
                corrected,
                corrected.withdrawal(),
                corrected.withdrawal().correction(),
                Rank.last(2),
                Rank.of(3)));
        List<Rank> ascending = List.copyOf(ranks);
        Collections.reverse(ranks);
        Collections.sort(ranks);

        assertThat(ranks).isEqualTo(ascending);
        assertThat(ascending).extracting(rank -> Rank.ofNumber(rank.number())).isEqualTo(ascending);
        assertThat(Rank.ofNumber(Rank.last(Integer.MAX_VALUE).number()).version())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void everySecondStepTakesBack() {
        Rank first = Rank.of(7);
        assertThat(first.withdraws()).isFalse();
        assertThat(first.withdrawal()).isEqualTo(new Rank(7, 1)).matches(Rank::withdraws);
        assertThat(first.withdrawal().correction()).isEqualTo(new Rank(7, 2)).isEqualTo(first.correction());
        assertThat(first.correction().withdrawal()).isEqualTo(new Rank(7, 3));
        assertThat(first.withdrawal().leavesNothing(7)).isTrue();
        assertThat(first.withdrawal().leavesNothing(6)).as("the version before").isFalse();
        assertThat(first.leavesNothing(7)).isFalse();
        assertThatThrownBy(() -> Rank.last(7).correction()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCorrectionWithANewerVersionStandsForItself() {
        SubmissionId original = new SubmissionId("a".repeat(32));
        Correction again = new Correction(original, 0, "steward", "so", new Rank(2, 2), null);
        assertThat(again.rankOf(2)).isEqualTo(new Rank(2, 2));
        assertThat(again.rankOf(1)).isEqualTo(new Rank(2, 2));
        assertThat(again.rankOf(3)).isEqualTo(Rank.of(3));
        assertThat(Correction.first(original, 0, "steward", "so").rankOf(1)).isEqualTo(Rank.of(1));
    }
}
