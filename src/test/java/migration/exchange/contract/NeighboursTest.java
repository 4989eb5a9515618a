package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is done to one record, the others are judged and bound as if it were not there. */
class NeighboursTest {

    private static final int RECORDS = 12;
    private static final int ROUNDS = 400;
    private static final String[] PIECES = {
        "",
        " ",
        "\n",
        "x",
        "9",
        "-",
        "<c:x/>",
        "<direction>1</direction>",
        "<person/>",
        "<!-- -->",
        "<![CDATA[x]]>",
        "</person><person>",
        " a='1'",
        "&lt;",
        "é",
        "<c:surName>",
        "</c:surName>",
        "<timestamp/>",
        "ა",
        "&#xA;"
    };

    @Test
    void aSpoiltRecordChangesNoOther() throws IOException {
        Random random = new Random(42);
        int quarantined = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int victim = random.nextInt(RECORDS);
            List<ReadRecord> records = read(submission(records(victim, spoilt(crossing("A-" + victim), random))));
            for (ReadRecord record : records) {
                if (record.position() != victim) {
                    assertThat(record.issues()).isEmpty();
                    assertThat(record.content()).isNotNull();
                    assertThat(record.content().getSourceId()).isEqualTo("A-" + record.position());
                } else {
                    quarantined += record.issues().isEmpty() ? 0 : 1;
                    assertThat(record.content() == null)
                            .isEqualTo(!record.issues().isEmpty());
                }
            }
        }
        assertThat(quarantined)
                .as("rounds in which the record was seen to be spoilt")
                .isGreaterThan(ROUNDS / 10);
    }

    private static String[] records(int victim, String spoilt) {
        String[] records = new String[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            records[i] = i == victim ? spoilt : crossing("A-" + i);
        }
        return records;
    }

    /** One to three pieces put in after a tag, over a text or in the middle of a tag. */
    private static String spoilt(String record, Random random) {
        String text = record;
        int first = "<crossing".length();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = first + random.nextInt(text.length() - first - "</crossing>".length() - 1);
            int from = random.nextInt(8) == 0 ? at : text.lastIndexOf('>', at) + 1;
            int to = random.nextBoolean() ? from : Math.max(from, text.indexOf('<', from));
            text = text.substring(0, Math.max(first, from))
                    + PIECES[random.nextInt(PIECES.length)]
                    + text.substring(Math.max(first, to));
        }
        return text;
    }

    /** Empty when the piece broke the whole document, which is damage and no matter of neighbours. */
    private static List<ReadRecord> read(String document) throws IOException {
        try (Stream<ReadRecord> records = Contracts.CONTEXT
                .parser()
                .records(CONTRACT, new ByteArrayInputStream(bytes(document)), StandardCharsets.UTF_8)) {
            List<ReadRecord> read = new ArrayList<>(records.toList());
            return read.size() == RECORDS ? read : List.of();
        } catch (DamagedException e) {
            return List.of();
        }
    }
}
