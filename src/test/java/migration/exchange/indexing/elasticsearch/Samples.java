package migration.exchange.indexing.elasticsearch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.PartialDate;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.Sex;
import migration.exchange.canonical.TravelDocument;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.RecordDocument;

/** Synthetic records for tests of the store. */
public final class Samples {

    public static final FeedId CROSSINGS = new FeedId("border-police", "crossings");

    private Samples() {}

    /** A submission named by a letter. */
    public static SubmissionId submission(char letter) {
        return new SubmissionId(String.valueOf(letter).repeat(32));
    }

    public static RecordPlace place(char submission, int position) {
        return new RecordPlace(submission(submission), position, 100L + position * 10L, 10);
    }

    public static PersonDescription person(String surname) {
        return new PersonDescription(
                new PersonName(surname, "NINO"),
                new PersonName("ბერიძე", "ნინო"),
                surname + " NINO",
                Sex.F,
                PartialDate.parse("1990-05"),
                List.of("GEO", "ISR"),
                "GEO",
                "01001012345",
                new TravelDocument("P", "19AB12345", "GEO", LocalDate.of(2030, 1, 1)),
                null);
    }

    public static BorderCrossing crossing(String surname, String checkpoint, String direction, String timestamp) {
        return new BorderCrossing(
                person(surname),
                direction,
                OffsetDateTime.parse(timestamp),
                checkpoint,
                "ROAD",
                null,
                null,
                null,
                null,
                false);
    }

    public static RecordDocument document(
            String sourceId, int version, CanonicalRecord content, RecordPlace place, String... issues) {
        return new RecordDocument(
                CROSSINGS, sourceId, version, Rank.of(version), content, "crossings", List.of(issues), place);
    }

    /** A crossing at Sarpi. */
    public static RecordDocument crossing(String sourceId, int version, RecordPlace place) {
        return document(sourceId, version, crossing("BERIDZE", "SRP", "IN", "2025-03-31T22:30:00+04:00"), place);
    }

    public static RecordDocument tombstone(String sourceId, int version, RecordPlace place) {
        return document(sourceId, version, null, place);
    }
}
