package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How submissions are handed over: numbered, repeated, cut, damaged and replaced. */
class DeliveryTest {

    private static final String CROSSINGS = "border-police/crossings";

    private final Backlog backlog = Backlog.tiny();

    @Test
    void sequencesCountUpWithinAStreamButForAGap() {
        Map<String, Long> last = new HashMap<>();
        int gaps = 0;
        for (NamedCsvRecord row : backlog.rows("truth/submissions.csv", CROSSINGS)) {
            long sequence = Long.parseLong(row.getField("sequence"));
            long before = last.getOrDefault(row.getField("stream"), 0L);
            last.put(row.getField("stream"), sequence);
            assertThat(sequence - before).isBetween(1L, 2L);
            gaps += sequence - before == 2 ? 1 : 0;
        }
        assertThat(gaps).isPositive().isLessThan(5);
        assertThat(last).hasSize(20);
    }

    @Test
    void aDamagedSubmissionIsReplacedByAGoodOneWithTheNextNumber() {
        List<NamedCsvRecord> rows = backlog.rows("truth/submissions.csv", CROSSINGS);
        Set<String> causes = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getField("state").equals("DAMAGED")) {
                NamedCsvRecord good = rows.get(i + 1);
                assertThat(good.getField("state")).isEqualTo("COMPLETED");
                assertThat(good.getField("stream")).isEqualTo(rows.get(i).getField("stream"));
                assertThat(Integer.parseInt(good.getField("records"))).isPositive();
                causes.add(rows.get(i).getField("cause"));
            }
        }
        assertThat(causes).containsExactlyInAnyOrder("NOT_WELL_FORMED", "ENCODING_MOJIBAKE");
    }

    @Test
    void foreignBytesAreNoUtf8AndTheRestIs() throws Exception {
        for (NamedCsvRecord row : backlog.rows("truth/submissions.csv", CROSSINGS)) {
            byte[] bytes = backlog.bytes(CROSSINGS + "/" + row.getField("file"));
            assertThat(isUtf8(bytes))
                    .as(row.getField("file"))
                    .isEqualTo(!row.getField("cause").equals("ENCODING_MOJIBAKE"));
            boolean early = row.getField("created").compareTo("2014-02") < 0;
            String declared = new String(bytes, 0, 60, StandardCharsets.ISO_8859_1);
            assertThat(declared).contains(early ? "ISO-8859-1" : "UTF-8");
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    @Test
    void theHistoryBefore2014IsTypedWithoutAGeorgianFont() {
        NamedCsvRecord first = backlog.rows("truth/submissions.csv", CROSSINGS).get(0);
        String text = new String(backlog.bytes(CROSSINGS + "/" + first.getField("file")), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("<c:personNameGeorgian><c:surName>").doesNotContainPattern("[\\x80-\\xFF]");
    }

    @Test
    void filesAndMessagesArePlannedInTheirOrder() {
        Set<String> planned = new TreeSet<>();
        Set<String> quirks = new TreeSet<>();
        for (String plan : List.of("jms.csv", "sftp.csv")) {
            int order = 0;
            for (NamedCsvRecord row : backlog.rows("out/" + CROSSINGS + "/" + plan)) {
                assertThat(Integer.parseInt(row.getField("order"))).isEqualTo(++order);
                assertThat(planned.add(row.getField("file"))).isTrue();
                assertThat(backlog.bytes(CROSSINGS + "/" + row.getField("file")))
                        .isNotEmpty();
                quirks.add(plan.equals("jms.csv") ? "x" + row.getField("times") : row.getField("quirk"));
            }
        }
        assertThat(quirks).containsExactly("EARLY_RENAME", "NONE", "TRUNCATED", "TWICE", "x1", "x2");
        assertThat(planned)
                .hasSize(backlog.rows("truth/submissions.csv", CROSSINGS).size());
    }

    @ParameterizedTest
    @MethodSource("views")
    void rowsComeInTransactionsSomeOfThemLateOrLost(String feed) {
        Map<String, Set<String>> commits = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        int kept = 0;
        for (NamedCsvRecord row : backlog.rows(rows(feed))) {
            numbers.add(Integer.parseInt(row.getField("change_seq")));
            commits.computeIfAbsent(row.getField("transaction"), any -> new HashSet<>())
                    .add(row.getField("commit"));
            kept += row.getField("commit").equals("ROLLED_BACK") ? 0 : 1;
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(commits.values()).allMatch(set -> set.size() == 1);
        assertThat(commits.values()).contains(Set.of("NORMAL"), Set.of("LATE"), Set.of("ROLLED_BACK"));
        assertThat(backlog.rows("truth/records.csv", feed)).hasSize(kept);
    }

    private static List<String> views() {
        return List.of(
                "service-agency/permits",
                "service-agency/citizenship",
                "service-agency/documents",
                "service-agency/civil-registry");
    }

    private static String rows(String feed) {
        return "out/" + feed + "/rows.csv";
    }

    /** All views take their numbers from one sequence. */
    @Test
    void noChangeOfAnAgencyHasTheNumberOfAnother() {
        List<String> numbers = new ArrayList<>();
        for (String feed : views()) {
            backlog.rows(rows(feed)).forEach(row -> numbers.add(row.getField("change_seq")));
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void everyVisaChangeIsInTheTruth() {
        assertThat(backlog.rows("truth/records.csv", "consular/visas"))
                .hasSize(backlog.rows("out/consular/visas/changes.csv").size());
    }
}
