package migration.exchange.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.validation.RuleShelf;
import migration.exchange.validation.SubmissionCheck;
import org.junit.jupiter.api.Test;

class CheckedTextTest {

    private static final Path BAD = Path.of("schemas/border-police/crossings/v1/samples/invalid/CODE_UNKNOWN_SEX.xml");
    private static final SubmissionCheck CHECK = new SubmissionCheck(
            Agencies.all().judges(),
            new DoorCheck(Contracts.CONTEXT, DoorSettings.onClassPath().limits(), List.of()));

    @Test
    void saysWhatPassesAndShowsWhatDoesNotInItsLines() throws IOException {
        CheckedText checked = checked(Files.readString(BAD));
        assertThat(checked.failsAsAWhole()).isFalse();
        assertThat(checked.passes()).isFalse();
        assertThat(checked.contract()).isEqualTo("border-police/crossings v1");
        assertThat(checked.tally().accepted()).isEqualTo(1);
        assertThat(checked.tally().received()).isEqualTo(2);
        assertThat(checked.groups()).singleElement().satisfies(group -> {
            assertThat(group.code()).isEqualTo("CODE_UNKNOWN_SEX");
            assertThat(group.count()).isEqualTo(1);
        });
        assertThat(checked.excerpts()).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.lines()).hasSize(5);
            assertThat(excerpt.issues()).hasSize(1);
        });
        assertThat(checked.wholes()).isEmpty();
        assertThat(checked.isCut()).isFalse();
    }

    /** Of a file that is cut off no record counts, so nothing is told of the faults that were found before its end. */
    @Test
    void whatIsDamagedIsToldOfItsDamageAlone() throws IOException {
        String whole = faulty(1_200);
        CheckedText checked = checked(whole.substring(0, whole.length() - 20));
        assertThat(checked.failsAsAWhole()).isTrue();
        assertThat(checked.passes()).isFalse();
        assertThat(checked.groups())
                .extracting(CheckedText.Group::code)
                .doesNotContain("CODE_UNKNOWN_SEX")
                .hasSize(1);
        assertThat(checked.excerpts().stream()
                        .mapToInt(excerpt -> excerpt.issues().size())
                        .sum())
                .isEqualTo(1 - checked.wholes().size());
    }

    @Test
    void moreFaultsThanAreShownAreStillCounted() throws IOException {
        CheckedText checked = checked(faulty(300));
        assertThat(checked.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(300));
        assertThat(checked.isCut()).isTrue();
        assertThat(checked.excerpts().stream()
                        .mapToInt(excerpt -> excerpt.issues().size())
                        .sum())
                .isEqualTo(200);
    }

    private static String faulty(int records) throws IOException {
        String one = Files.readString(BAD);
        int from = one.lastIndexOf("<crossing ");
        int to = one.lastIndexOf("</crossing>") + "</crossing>".length();
        return one.substring(0, from) + one.substring(from, to).repeat(records) + one.substring(to);
    }

    private static CheckedText checked(String text) throws IOException {
        CheckedText checked = new CheckedText(text, new IssueWriter(RuleShelf.load()), "en");
        CHECK.check(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                null,
                Instant.parse("2026-10-05T05:30:00Z"),
                checked);
        return checked;
    }
}
