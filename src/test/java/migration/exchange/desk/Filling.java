package migration.exchange.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;

/**
 * Fills the shelves through the ports of the platform: submissions of {@value #BATCH} records each, of which every tenth
 * waits in quarantine, and so many empty submissions that receipts are as many as quarantined records.
 */
final class Filling {

    static final FeedId FEED = FeedId.parse("border-police/crossings");
    static final List<String> CODES = List.of("CODE_UNKNOWN_COUNTRY", "XSD_TYPE", "CODE_UNKNOWN_SEX", "XSD_REQUIRED");

    static final int BATCH = 500;
    private static final int QUARANTINED = 10;
    private static final int TOGETHER = 20;
    private static final int LENGTH = 60;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private final Archive archive;
    private final Accounts accounts;
    private final Quarantine quarantine;
    private final int records;

    /** @param records to be filled in, in all */
    Filling(Archive archive, Accounts accounts, Quarantine quarantine, int records) {
        this.archive = archive;
        this.accounts = accounts;
        this.quarantine = quarantine;
        this.records = records;
    }

    static String sourceId(int record) {
        return "GE-%010d".formatted(record);
    }

    /** When the submission of a number came: one a minute. */
    static Instant receivedAt(int submission) {
        return BEGIN.plusSeconds(60L * submission);
    }

    /** How many submissions there are. */
    int submissions() {
        return Math.max(records / BATCH, rows());
    }

    /** How many records wait. */
    int rows() {
        return records / QUARANTINED;
    }

    void fill() {
        int full = records / BATCH;
        int groups = (submissions() + TOGETHER - 1) / TOGETHER;
        IntStream.range(0, groups).parallel().forEach(group -> {
            int first = group * TOGETHER;
            fill(first, Math.min(first + TOGETHER, submissions()), full);
        });
    }

    private void fill(int first, int end, int full) {
        List<SubmissionEvent> events = new ArrayList<>();
        for (int number = first; number < end; number++) {
            boolean empty = number >= full;
            Submission submission = submission(number, empty ? 0 : BATCH);
            events.add(new SubmissionEvent.Split(submission, empty ? 0 : BATCH));
            if (!empty) {
                List<RecordOutcome> outcomes = outcomes(submission, number);
                events.add(new SubmissionEvent.BatchDone(submission, new BatchId(submission.id(), 0, BATCH), outcomes));
                keep(submission, outcomes);
            }
        }
        accounts.record(events);
    }

    private void keep(Submission submission, List<RecordOutcome> outcomes) {
        try {
            archive.append(submission, new ByteArrayInputStream(new byte[(int) submission.bytes()]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        quarantine.admit(outcomes.stream()
                .filter(outcome -> outcome.disposition() == Disposition.QUARANTINED)
                .map(outcome -> waiting(submission, outcome))
                .toList());
    }

    private static QuarantinedRecord waiting(Submission submission, RecordOutcome outcome) {
        return new QuarantinedRecord(
                QuarantinedRecord.idOf(outcome.place()),
                FEED,
                outcome.place(),
                outcome.sourceId(),
                1,
                outcome.issues(),
                submission.receivedAt(),
                QuarantinedRecord.State.WAITING,
                null,
                List.of());
    }

    private static List<RecordOutcome> outcomes(Submission submission, int number) {
        return IntStream.range(0, BATCH)
                .mapToObj(position -> {
                    int record = number * BATCH + position;
                    boolean bad = record % QUARANTINED == 0;
                    return new RecordOutcome(
                            new RecordPlace(submission.id(), position, (long) LENGTH * position, LENGTH),
                            sourceId(record),
                            1,
                            bad ? Disposition.QUARANTINED : Disposition.ACCEPTED,
                            bad ? List.of(issue(record / QUARANTINED, position)) : List.of());
                })
                .toList();
    }

    private static Issue issue(int number, int position) {
        return new Issue(
                CODES.get(number % CODES.size()),
                Severity.ERROR,
                Layer.RULE,
                new Place(position + 3, 5, "/submission/records/crossing[" + (position + 1) + "]"),
                "XQ" + number % 50,
                null,
                null);
    }

    private static Submission submission(int number, int records) {
        Instant at = receivedAt(number);
        return new Submission(
                new SubmissionId(id(number)),
                FEED,
                new Envelope(new ContractId(FEED, 2), "SRP", number, at.minusSeconds(60), at.minusSeconds(90)),
                false,
                at,
                FEED.agency(),
                Channel.JMS,
                "00",
                (long) LENGTH * records,
                StandardCharsets.UTF_8,
                null);
    }

    /** 32 letters of base 32, as digests have them; ids differ in the letters by which the archive finds them. */
    private static String id(int number) {
        StringBuilder id = new StringBuilder();
        for (int rest = number; id.length() < 32; rest >>>= 5) {
            id.append(LETTERS.charAt(rest & 31));
        }
        return id.toString();
    }
}
