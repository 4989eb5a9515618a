package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionChangesTest {

    private static final String TEXT = """
            since: 1
            renamed:
              place: spot
              group/old: group/new
            split:
              whole: [half, rest]
            ka: {what: ა, why: ბ, how: გ}
            en: {what: a, why: b, how: c}
            """;

    @ParameterizedTest
    @CsvSource({
        "spot,place",
        "spot[2],place[2]",
        "spot/inner,place/inner",
        "group/new/@x,group/old/@x",
        "half,whole",
        "rest,whole",
        "spots,spots",
        "group,group",
        "@version,@version"
    })
    void findsTheElementThatWasSent(String now, String before) {
        assertThat(read(TEXT).before(now)).isEqualTo(before);
    }

    @Test
    void readsWhatIsDeclared() {
        VersionChanges changes = read(TEXT);
        assertThat(changes.before()).isEqualTo(SmallContract.id(1));
        assertThat(changes.split()).containsEntry("whole", List.of("half", "rest"));
        assertThat(changes.words().get("en")).isEqualTo(new VersionChanges.Words("a", "b", "c"));
        assertThat(changes.sample()).isNull();
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThatThrownBy(() -> read(TEXT.replace("renamed", "names")))
                .hasMessageContaining("nothing is known of names");
        assertThatThrownBy(() -> read(TEXT.replace(", rest", ""))).hasMessageContaining("at least two");
        assertThatThrownBy(() -> read(TEXT.replace("how: c", "how: ' '"))).hasMessageContaining("how is missing");
        assertThatThrownBy(() -> read(TEXT.replace("since: 1", "since: one"))).hasMessageContaining("since");
    }

    private static VersionChanges read(String text) {
        return Declared.read(text, declared -> VersionFile.changes(SmallContract.id(2), declared));
    }
}
