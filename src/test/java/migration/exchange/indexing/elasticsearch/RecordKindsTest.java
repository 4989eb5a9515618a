package migration.exchange.indexing.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import migration.exchange.canonical.CanonicalRecord;
import org.junit.jupiter.api.Test;

class RecordKindsTest {

    @Test
    void everyCanonicalRecordHasAKindAndAName() {
        List<Kind<?>> all = RecordKinds.all();
        assertThat(all).extracting(Kind::type).containsExactlyInAnyOrder((Object[])
                CanonicalRecord.class.getPermittedSubclasses());
        assertThat(all).extracting(Kind::name).isSorted().doesNotHaveDuplicates();
    }

    /** An erasure asks them and no others. */
    @Test
    void kindsThatPointToIdentitiesHaveAFieldForThem() {
        for (Kind<?> kind : RecordKinds.all()) {
            assertThat(kind.fields().mappings().contains("\"identity\"")).isEqualTo(kind.aboutPersons());
        }
    }
}
