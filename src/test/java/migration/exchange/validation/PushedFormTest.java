package migration.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.Bulletin;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.junit.jupiter.api.Test;

/** XML of an agency's own is judged by the contract and told by its own places. */
class PushedFormTest {

    private static final Instant RECEIVED = Instant.parse("2026-10-05T05:30:00Z");
    private static final SubmissionCheck CHECK = new SubmissionCheck(
            Agencies.all().judges(),
            new DoorCheck(Contracts.CONTEXT, DoorSettings.onClassPath().limits(), List.of(new Bulletin())));

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void namesWhatIsMissingAndWhatIsUnknownWhereTheAgencyWroteIt() throws IOException {
        CheckResult result = check(Bulletin.bytes(Bulletin.TEXT), Bulletin.FEED);
        assertThat(result.tally().quarantined()).isEqualTo(1);
        assertThat(issues).extracting(Issue::code).containsExactly("XSD_ELEMENT_MISSING");
        assertThat(issues).extracting(Issue::place).containsExactly(new Place(7, 5, "/bulletin/cases/case[2]/gate"));
    }

    @Test
    void tellsARuleByTheOwnElement() throws IOException {
        String whole = Bulletin.TEXT.replace("09:20</b:when>", "09:20</b:when><b:gate>BP-102</b:gate>");
        check(Bulletin.bytes(whole), null);
        assertThat(issues).extracting(Issue::code).containsExactly("CODE_UNKNOWN_SEX");
        assertThat(issues.get(0).place()).isEqualTo(new Place(8, 36, "/bulletin/cases/case[2]/gender"));
        assertThat(issues.get(0).value()).isEqualTo("Q");
    }

    @Test
    void tellsADateThatIsNoneAsItStands() throws IOException {
        check(Bulletin.bytes(Bulletin.TEXT.replace("31.08.2026 09:15", "31.08.26")), Bulletin.FEED);
        assertThat(issues.get(0).code()).isEqualTo("XSD_TYPE");
        assertThat(issues.get(0).place()).isEqualTo(new Place(5, 45, "/bulletin/cases/case[1]/when"));
        assertThat(issues.get(0).value()).isEqualTo("31.08.26");
    }

    /** A record that may come in its own encoding is larger in that of the contract. */
    @Test
    void readsARecordThatGrowsBeyondItsLimit() throws IOException {
        check(Bulletin.bytes(Bulletin.TEXT.replace("MAMMADOV", "\u0418".repeat(900_000))), Bulletin.FEED);
        assertThat(issues).extracting(Issue::code).containsExactly("XSD_ELEMENT_MISSING", "XSD_TYPE");
        assertThat(issues.get(1).place().xpath()).isEqualTo("/bulletin/cases/case[2]/family");
    }

    @Test
    void holdsTheEnvelopeToTheContract() throws IOException {
        assertThat(refusal(Bulletin.bytes(Bulletin.TEXT.replace("no=\"17\"", "no=\"-1\""))))
                .isEqualTo("DOOR_ENVELOPE 2:1 /bulletin/@no -1");
        assertThat(refusal(Bulletin.bytes(Bulletin.TEXT.replace("01.09.2026 10:00", "32.09.2026 10:00"))))
                .isEqualTo("DOOR_ENVELOPE 2:1 /bulletin/@until 32.09.2026 10:00");
        assertThat(refusal(Bulletin.bytes(Bulletin.TEXT.replace("office=\"HQ\" ", ""))))
                .isEqualTo("DOOR_ENVELOPE 2:1 /bulletin/@office null");
    }

    @Test
    void refusesEveryEncodingButItsOwn() throws IOException {
        String utf8 = Bulletin.TEXT.replace("windows-1251", "UTF-8");
        assertThat(refusal(utf8.getBytes(StandardCharsets.UTF_8))).isEqualTo("DOOR_ENCODING 1:1 / UTF-8");
        assertThat(check(utf8.getBytes(StandardCharsets.UTF_8), null)
                        .whole()
                        .orElseThrow()
                        .expected())
                .isEqualTo("windows-1251");
        String latin = Bulletin.TEXT.replace("windows-1251", "windows-1252");
        assertThat(refusal(latin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("DOOR_ENCODING 1:1 / windows-1252");
        String contract = "<?xml version='1.0' encoding='windows-1251'?><submission"
                + " xmlns='urn:migration-exchange:border-police:refusals:1' agency='border-police' feed='refusals'"
                + " contract='1' stream='HQ' sequence='1' created='2026-09-01T10:00:00Z'"
                + " completeThrough='2026-09-01T10:00:00Z'><records/></submission>";
        assertThat(refusal(contract.getBytes(Bulletin.ENCODING))).isEqualTo("DOOR_ENCODING 1:1 / windows-1251");
    }

    @Test
    void isKnownToItsFeedAlone() throws IOException {
        FeedId other = FeedId.parse("border-police/crossings");
        String xml = Bulletin.TEXT.replace("windows-1251", "UTF-8");
        Issue issue = check(xml.getBytes(StandardCharsets.UTF_8), other).whole().orElseThrow();
        assertThat(issue.code()).isEqualTo("DOOR_ROOT");
    }

    private String refusal(byte[] body) throws IOException {
        Issue issue = check(body, Bulletin.FEED).whole().orElseThrow();
        Place place = issue.place();
        return issue.code() + " " + place.line() + ":" + place.column() + " " + place.xpath() + " " + issue.value();
    }

    private CheckResult check(byte[] body, FeedId feed) throws IOException {
        return CHECK.check(new ByteArrayInputStream(body), feed, RECEIVED, new FoundIssues(issues));
    }
}
