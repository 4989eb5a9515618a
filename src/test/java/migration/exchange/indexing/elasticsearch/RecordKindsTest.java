package migration.exchange.indexing.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.canonical.CanonicalRecord;
import org.junit.jupiter.api.Test;

class RecordKindsTest {

    @Test
    void everyCanonicalRecordHasAKindAndAName() {
        assertThat(RecordKinds.all().stream().<Class<?>>map(Kind::type))
                .containsExactlyInAnyOrder(CanonicalRecord.class.getPermittedSubclasses());
        assertThat(RecordKinds.all().stream().map(Kind::name)).isSorted().doesNotHaveDuplicates();
    }

    /** An erasure asks them and no others. */
    @Test
    void kindsThatPointToIdentitiesHaveAFieldForThem() {
        for (Kind<?> kind : RecordKinds.all()) {
            assertThat(kind.fields().mappings().contains("\"identity\"")).isEqualTo(kind.aboutPersons());
        }
    }
}
