package migration.exchange.quarantine.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.archive.Archive;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.PushedForm;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.Issue;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueView.RecordName;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.Quarantine.Cause;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import migration.exchange.quarantine.web.QuarantineApi.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cases of the quarantine, with their words and their verbatim. */
@Component
class Cases {

    private final Quarantine quarantine;
    private final Decisions decisions;
    private final Clock clock;
    private final Archive archive;
    private final IssueWriter writer;
    private final MigrationContext contracts;
    private final Set<FeedId> pushed;

    Cases(
            Quarantine quarantine,
            Archive archive,
            IssueWriter writer,
            MigrationContext contracts,
            ObjectProvider<PushedForm> forms,
            Decisions decisions,
            Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
        this.quarantine = quarantine;
        this.archive = archive;
        this.writer = writer;
        this.contracts = contracts;
        this.pushed = forms.stream().map(form -> form.contract().feed()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever knows the id of a record that may only be counted does not find it by that. */
    Page list(CaseFilter filter, int size) {
        String sourceId = blankToNull(filter.sourceId());
        return quarantine.list(new Quarantine.Query(
                feed(filter.feed()),
                blankToNull(filter.code()),
                filter.state(),
                sourceId,
                blankToNull(filter.mend()),
                sourceId == null ? Set.of() : contracts.countedOnly(),
                blankToNull(filter.after()),
                size));
    }

    /** How many there are. */
    long count(FeedId feed, String code, State state, @Nullable String mend) {
        return quarantine
                .list(new Quarantine.Query(feed, code, state, null, mend, Set.of(), null, 1))
                .total();
    }

    /** What has come lately, by cause. */
    Trends trends() {
        LocalDate today = CountryTime.day(clock.instant());
        return Trends.of(quarantine.admissions(null, Trends.from(today)), today);
    }

    /** What cases of a list became today. */
    Map<State, Long> today(CaseFilter filter) {
        Instant midnight = CountryTime.begin(CountryTime.day(clock.instant()));
        return decisions.became(feed(filter.feed()), blankToNull(filter.code()), midnight);
    }

    List<Cause> causes(@Nullable String feed) {
        return quarantine.causes(feed(feed));
    }

    QuarantinedRecord find(String id) {
        return quarantine.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    CaseView view(QuarantinedRecord found) {
        return new CaseView(
                found.id(),
                found.feed().toString(),
                found.place().submission().value(),
                found.place().position(),
                sourceId(found),
                found.version(),
                isCountedOnly(found),
                found.state(),
                found.closedBy(),
                found.since(),
                issues(found),
                found.decisions());
    }

    List<IssueView> issues(QuarantinedRecord found) {
        return writer.ofRecord(
                new RecordName(found.place().position(), sourceId(found), found.version()), found.issues());
    }

    /** Whether of its record only place and faults may be shown. */
    boolean isCountedOnly(QuarantinedRecord found) {
        return contracts.isCountedOnly(found.feed());
    }

    private @Nullable String sourceId(QuarantinedRecord found) {
        return isCountedOnly(found) ? null : found.sourceId();
    }

    /** Issues of a record that has no case: of a correction. */
    List<IssueView> words(List<Issue> issues) {
        return writer.ofRecord(null, issues);
    }

    /** The record as it came; none of one that may only be counted. */
    Optional<Verbatim> verbatim(QuarantinedRecord found) throws IOException {
        return isCountedOnly(found) ? Optional.empty() : Optional.of(read(found));
    }

    private Verbatim read(QuarantinedRecord found) throws IOException {
        RecordPlace place = found.place();
        Optional<Submission> submission = archive.find(place.submission());
        Charset encoding = submission.map(Submission::encoding).orElse(StandardCharsets.UTF_8);
        byte[] bytes = archive.slice(place.submission(), place.offset(), place.length());
        boolean elsewhere = submission.map(Submission::ownForm).orElse(false) && !pushed.contains(found.feed());
        return new Verbatim(new String(bytes, encoding), elsewhere);
    }

    /** Where in the verbatim the faults are. None when the record came in rows or answers: their places are in the contract XML. */
    List<Mark> marks(QuarantinedRecord found) throws IOException {
        return verbatim(found)
                .filter(verbatim -> !verbatim.elsewhere())
                .map(verbatim -> Marks.find(verbatim.text(), found.issues()))
                .orElse(List.of());
    }

    static @Nullable FeedId feed(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : FeedId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.parameter("feed"));
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A record as it came; {@code elsewhere} when its faults are told by places in its contract XML. */
    record Verbatim(String text, boolean elsewhere) {}
}
