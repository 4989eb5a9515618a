package migration.exchange.portal.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.Recount;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.NoCases;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.SavedViews;
import org.jspecify.annotations.Nullable;

/** A handful of things behind the doors: receipts of two agencies, one case in quarantine, two records. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final FeedId CROSSINGS = new FeedId("border-police", "crossings");
    static final FeedId VISAS = new FeedId("consular", "visas");
    static final SubmissionId COMPLETED = new SubmissionId("a".repeat(32));
    static final SubmissionId DAMAGED = new SubmissionId("b".repeat(32));
    static final SubmissionId OF_CONSULAR = new SubmissionId("c".repeat(32));
    static final SubmissionId ONLY_ARCHIVED = new SubmissionId("d".repeat(32));

    static final String RECORD = """
            <crossing sourceId="SRP-2026-000417" version="1">
                <direction>1</direction>
                <timestamp>2026-11-23T10:15:00+04:00</timestamp>
                <portOfEntry>BP-101</portOfEntry>
                <travelMode>AIR</travelMode>
                <person><c:personName><c:surName>TESTOVA</c:surName></c:personName><c:personSex>F</c:personSex>\
            <c:personBirthDate>1981-02-03</c:personBirthDate><c:personCitizenship>ARM</c:personCitizenship></person>
                <travelDocument><c:category>P</c:category><c:number>AN0417</c:number><c:issuerCountry>ARM</c:issuerCountry>\
            <c:expirationDate>2019-13-40</c:expirationDate></travelDocument>
              </crossing>""";

    static final Issue BAD_DATE = new Issue(
            "XSD_TYPE",
            Severity.ERROR,
            Layer.SCHEMA,
            new Place(12, 9, "/submission/records/crossing[1]/travelDocument/expirationDate"),
            "2019-13-40",
            "xs:date, YYYY-MM-DD",
            null);
    static final Issue OLD_DOCUMENT = new Issue(
            "RULE_DOC_EXPIRED",
            Severity.WARNING,
            Layer.RULE,
            new Place(31, 9, "/submission/records/crossing[2]/travelDocument/expirationDate"),
            "2024-01-31",
            null,
            null);
    private static final Issue CUT_OFF = new Issue(
            "NOT_WELL_FORMED", Severity.ERROR, Layer.SUBMISSION, new Place(88, 17, "/"), null, null, "unexpected end");

    private Samples() {}

    static Submission submission(SubmissionId id, FeedId feed, Channel channel) {
        Envelope envelope =
                new Envelope(new ContractId(feed, 1), "BP-101", 417, NOW.minusSeconds(900), NOW.minusSeconds(1000));
        return new Submission(
                id,
                feed,
                envelope,
                false,
                NOW.minusSeconds(600),
                feed.agency(),
                channel,
                "0123456789abcdef".repeat(4),
                14_221,
                StandardCharsets.UTF_8,
                null);
    }

    private static final Receipt GOOD = new Receipt(
            submission(COMPLETED, CROSSINGS, Channel.HTTP),
            ReceiptState.COMPLETED,
            10_000,
            9_940,
            12,
            31,
            27,
            2,
            null,
            NOW);
    private static final Receipt BROKEN = new Receipt(
            submission(DAMAGED, CROSSINGS, Channel.SFTP), ReceiptState.DAMAGED, 0, 0, 0, 0, 0, 0, CUT_OFF, NOW);
    private static final Receipt VISA_PAGE = new Receipt(
            submission(OF_CONSULAR, VISAS, Channel.SOAP), ReceiptState.PROCESSING, 500, 120, 0, 0, 0, 0, null, NOW);

    /** Receipts of two agencies. */
    static final class Receipts implements Accounts {

        /** An id that two feeds have. */
        static final String TWICE = "7";

        private static final List<Receipt> ALL = List.of(GOOD, BROKEN, VISA_PAGE);

        @Override
        public void record(List<SubmissionEvent> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Receipt> receipt(SubmissionId submission) {
            return ALL.stream()
                    .filter(receipt -> receipt.submission().id().equals(submission))
                    .findFirst();
        }

        @Override
        public ReceiptPage receipts(ReceiptQuery query) {
            List<Receipt> found = ALL.stream()
                    .filter(receipt -> query.agency() == null
                            || query.agency().equals(receipt.submission().feed().agency()))
                    .filter(receipt -> query.feed() == null
                            || query.feed().equals(receipt.submission().feed()))
                    .filter(receipt -> query.state() == null || query.state() == receipt.state())
                    .limit(query.size())
                    .toList();
            return new ReceiptPage(found, null);
        }

        @Override
        public List<RecordOutcome> outcomesWithIssues(SubmissionId submission, int afterPosition, int size) {
            if (!submission.equals(COMPLETED) || afterPosition >= 1) {
                return List.of();
            }
            return List.of(
                            new RecordOutcome(
                                    new RecordPlace(submission, 0, 300, 800),
                                    "SRP-2026-000417",
                                    1,
                                    Disposition.QUARANTINED,
                                    List.of(BAD_DATE)),
                            new RecordOutcome(
                                    new RecordPlace(submission, 1, 1100, 800),
                                    "SRP-2026-000418",
                                    2,
                                    Disposition.ACCEPTED,
                                    List.of(OLD_DOCUMENT)))
                    .stream()
                    .filter(outcome -> outcome.place().position() > afterPosition)
                    .limit(size)
                    .toList();
        }

        @Override
        public List<RecordOutcome> history(FeedId feed, String sourceId) {
            return outcomesWithIssues(COMPLETED, -1, 10).stream()
                    .filter(outcome -> sourceId.equals(outcome.sourceId()))
                    .toList();
        }

        @Override
        public Map<FeedId, RecordOutcome> latest(String sourceId) {
            List<RecordOutcome> found = history(CROSSINGS, sourceId);
            if (sourceId.equals(TWICE)) {
                RecordOutcome first = outcomesWithIssues(COMPLETED, -1, 1).get(0);
                return Map.of(CROSSINGS, first, VISAS, first);
            }
            return found.isEmpty() ? Map.of() : Map.of(CROSSINGS, found.get(0));
        }

        @Override
        public Optional<RecordOutcome> outcome(SubmissionId submission, int position) {
            return outcomesWithIssues(submission, position - 1, 1).stream().findFirst();
        }

        @Override
        public List<FeedAccount> accounts() {
            LocalDate day = LocalDate.of(2026, 11, 23);
            return List.of(
                    new FeedAccount(CROSSINGS, day, 2, 1, 100, 90, 3, 4, 5, 1, 0, null),
                    new FeedAccount(CROSSINGS, day.plusDays(1), 1, 0, 10, 10, 0, 0, 0, 0, 0, null),
                    new FeedAccount(VISAS, day, 1, 0, 7, 5, 0, 0, 0, 0, 2, NOW.minusSeconds(86_400)));
        }
    }

    /** Of the first day of crossings three records do not add up. */
    static final class Recounted implements Recount {

        @Override
        public List<Difference> differences(Collection<FeedId> feeds) {
            return List.of(new Difference(CROSSINGS, LocalDate.of(2026, 11, 23), 3, List.of(COMPLETED)));
        }
    }

    /** An archive with one submission that the store does not know yet. */
    static class Verbatim implements Archive {

        @Override
        public boolean append(Submission submission, InputStream body) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Submission> find(SubmissionId id) {
            return id.equals(ONLY_ARCHIVED)
                    ? Optional.of(submission(id, CROSSINGS, Channel.JMS))
                    : Optional.of(id)
                            .filter(COMPLETED::equals)
                            .map(found -> submission(found, CROSSINGS, Channel.HTTP));
        }

        @Override
        public InputStream open(SubmissionId id) {
            return new ByteArrayInputStream(RECORD.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public byte[] slice(SubmissionId id, long offset, int length) {
            return RECORD.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Takes what begins with an angle bracket; is closed for the body {@code closed}. */
    static final class OpenDoor implements Door {

        @Override
        public Reception receive(Delivery delivery) {
            String body = read(delivery.body());
            if (body.equals("closed")) {
                throw new DoorClosedException("the broker is away", new IOException("away"));
            }
            if (!body.startsWith("<")) {
                return new Reception.Refused(new Issue(
                        "DOOR_NOT_XML", Severity.ERROR, Layer.SUBMISSION, new Place(1, 1, "/"), null, null, null));
            }
            return new Reception.Taken(submission(COMPLETED, delivery.feed(), delivery.channel()), false);
        }

        private static String read(InputStream body) {
            try {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final String CASE = QuarantinedRecord.idOf(new RecordPlace(COMPLETED, 0, 300, 800));

    /** One waiting case. */
    static final class Waiting extends NoCases {

        private static final QuarantinedRecord ONE = new QuarantinedRecord(
                CASE,
                CROSSINGS,
                new RecordPlace(COMPLETED, 0, 300, 800),
                "SRP-2026-000417",
                1,
                List.of(BAD_DATE),
                NOW.minusSeconds(7200),
                QuarantinedRecord.State.WAITING,
                null,
                List.of());

        @Override
        public boolean has(String id) {
            return ONE.id().equals(id);
        }

        @Override
        public Optional<QuarantinedRecord> find(String id) {
            return Optional.of(ONE).filter(found -> found.id().equals(id));
        }

        @Override
        public Page list(Query query) {
            boolean matches = (query.code() == null
                            || Set.of("XSD_TYPE", "CODE_UNKNOWN_COUNTRY").contains(query.code()))
                    && (query.feed() == null || query.feed().equals(CROSSINGS))
                    && (query.state() == null || query.state() == QuarantinedRecord.State.WAITING)
                    && (query.sourceId() == null || query.sourceId().equals(ONE.sourceId()));
            return matches ? new Page(List.of(ONE), 1, null) : new Page(List.of(), 0, null);
        }

        @Override
        public List<Cause> causes(FeedId feed) {
            return List.of(
                    new Cause(CROSSINGS, "XSD_TYPE", 31, NOW.minusSeconds(7200)),
                    new Cause(VISAS, "RULE_DOC_EXPIRED", 4, NOW.minusSeconds(400_000)));
        }

        @Override
        public List<Admission> admissions(FeedId feed, LocalDate from) {
            return List.of(
                    new Admission(CROSSINGS, "XSD_TYPE", LocalDate.of(2026, 11, 16), 7),
                    new Admission(CROSSINGS, "XSD_TYPE", LocalDate.of(2026, 11, 23), 20),
                    new Admission(CROSSINGS, "XSD_TYPE", LocalDate.of(2026, 11, 24), 11));
        }

        @Override
        public long waiting(FeedId feed) {
            return feed.equals(CROSSINGS) ? 1 : 0;
        }

        @Override
        public List<UnknownCode> unknownCodes() {
            return List.of(new UnknownCode(CROSSINGS, "CODE_UNKNOWN_COUNTRY", "XQX", 2, NOW.minusSeconds(3600)));
        }
    }

    /** Of the completed submission one record was sent back; today 31 were released. */
    static final class Decided implements Decisions {

        static final String NOTE = "the month is the fourteenth";

        @Override
        public boolean decide(String caseId, Set<QuarantinedRecord.State> from, QuarantinedRecord.Decision decision) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Quarantine.Page decided(SubmissionId submission, int size) {
            QuarantinedRecord one = Waiting.ONE;
            QuarantinedRecord.State state = QuarantinedRecord.State.RETURNED;
            return submission.equals(COMPLETED)
                    ? new Quarantine.Page(
                            List.of(new QuarantinedRecord(
                                    one.id(),
                                    one.feed(),
                                    one.place(),
                                    one.sourceId(),
                                    one.version(),
                                    one.issues(),
                                    one.since(),
                                    state,
                                    null,
                                    List.of(new QuarantinedRecord.Decision(state, "steward", NOW, NOTE)))),
                            1,
                            null)
                    : new Quarantine.Page(List.of(), 0, null);
        }

        @Override
        public long returned(FeedId feed) {
            return feed.equals(CROSSINGS) ? 417 : 0;
        }

        @Override
        public Map<QuarantinedRecord.State, Long> became(FeedId feed, String code, Instant since) {
            return Map.of(QuarantinedRecord.State.RELEASED, 31L);
        }
    }

    /** Views in memory. */
    static final class Views implements SavedViews {

        private final Map<String, View> views = new ConcurrentHashMap<>();

        @Override
        public List<View> of(String account) {
            return List.copyOf(views.values());
        }

        @Override
        public boolean keep(String account, View view) {
            views.put(view.name(), view);
            return views.size() < MOST;
        }

        @Override
        public void forget(String account, String name) {
            views.remove(name);
        }
    }

    /** A desk that finds the corrected record right once it holds the year 2029. */
    static final class Desk implements CorrectionDesk {

        @Override
        public Optional<byte[]> draft(String caseId) {
            return Optional.of(document(RECORD).getBytes(StandardCharsets.UTF_8))
                    .filter(found -> caseId.equals(CASE));
        }

        @Override
        public Optional<List<Issue>> judge(String caseId, byte[] contractXml) {
            boolean mended = new String(contractXml, StandardCharsets.UTF_8).contains("2029-");
            return Optional.of(mended ? List.<Issue>of() : List.of(BAD_DATE)).filter(found -> caseId.equals(CASE));
        }

        @Override
        public Result correct(String caseId, byte[] contractXml, String steward, String reason, @Nullable String mend) {
            if (!caseId.equals(CASE)) {
                return new Result.Unknown();
            }
            return new String(contractXml, StandardCharsets.UTF_8).contains("2029-")
                    ? new Result.Taken(submission(COMPLETED, CROSSINGS, Channel.CONSOLE))
                    : new Result.StillWrong(List.of(BAD_DATE));
        }

        @Override
        public Result decide(String caseId, CaseStep step, String steward, String reason) {
            if (step == CaseStep.RELEASE) {
                return release(caseId, steward, reason);
            }
            if (!caseId.equals(CASE)) {
                return new Result.Unknown();
            }
            return step == CaseStep.REOPEN
                    ? new Result.Closed(QuarantinedRecord.State.WAITING)
                    : new Result.Decided(step.to());
        }

        @Override
        public Result release(String caseId, String steward, String reason) {
            return caseId.equals(CASE)
                    ? new Result.StillWrong(List.of(BAD_DATE))
                    : new Result.Closed(QuarantinedRecord.State.OVERTAKEN);
        }
    }

    static String document(String record) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<submission xmlns=\"urn:migration-exchange:border-police:crossings:1\" xmlns:c=\"urn:migration-exchange:common:1\" agency=\"border-police\""
                + " feed=\"crossings\" contract=\"1\" stream=\"BP-101\" sequence=\"417\""
                + " created=\"2026-11-23T11:00:00+04:00\" completeThrough=\"2026-11-23T11:00:00+04:00\">\n"
                + "  <records>\n    " + record + "\n  </records>\n</submission>\n";
    }

    /** Two stored records, one of them cancelled. */
    static final class Store implements StoreReader {

        private static final List<StoredRecord> ALL = List.of(
                new StoredRecord(
                        CROSSINGS,
                        "A-1",
                        2,
                        Rank.of(2),
                        false,
                        List.of("RULE_DOC_EXPIRED"),
                        new RecordPlace(COMPLETED, 1, 1100, 800),
                        Map.of("direction", "IN")),
                new StoredRecord(
                        CROSSINGS,
                        "A-2",
                        1,
                        Rank.of(1),
                        true,
                        List.of(),
                        new RecordPlace(COMPLETED, 2, 1900, 800),
                        Map.of()));

        @Override
        public Optional<StoredRecord> find(FeedId feed, String sourceId) {
            return page(feed, null, 10).stream()
                    .filter(found -> found.sourceId().equals(sourceId))
                    .findFirst();
        }

        @Override
        public List<StoredRecord> findAll(FeedId feed, Collection<String> sourceIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StoredRecord> page(FeedId feed, String after, int size) {
            return ALL.stream()
                    .filter(found -> found.feed().equals(feed))
                    .filter(found -> after == null || found.sourceId().compareTo(after) > 0)
                    .limit(size)
                    .toList();
        }

        @Override
        public void refresh() {
            // all of it is visible
        }
    }
}
