package migration.exchange.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.DeadLetters.DeadLetter;
import migration.exchange.validation.ReaderDifferences;

/**
 * Judges what was observed by what is agreed. A pure function: the same observation gives the same findings.
 *
 * @param schedules what is agreed
 * @param holidays days that are held to no weekday
 * @param newest the newest major version of each feed's contract
 * @param patience how long records may wait in quarantine
 * @param freshness for how long a code that no list has, or a difference of the readers, is news
 */
public record Inspection(
        ScheduleShelf schedules,
        Holidays holidays,
        Map<FeedId, Integer> newest,
        Duration patience,
        Duration freshness) {

    /** All findings, the most pressing kind first. */
    public List<Finding> findings(Observed observed) {
        List<Finding> findings = new ArrayList<>(comings(observed));
        findings.addAll(accounts(observed));
        findings.addAll(waiting(observed));
        findings.addAll(months(observed));
        findings.addAll(contracts(observed));
        findings.sort((one, other) -> one.kind().compareTo(other.kind()));
        return findings;
    }

    /** How each feed with a schedule stands. */
    public List<Standing> standings(Observed observed) {
        Map<FeedId, List<StreamDay>> arrivals = byFeed(observed.arrivals(), StreamDay::feed);
        return schedules.all().stream()
                .map(schedule -> Punctuality.standing(
                        schedule, arrivals.getOrDefault(schedule.feed(), List.of()), observed.now()))
                .toList();
    }

    private List<Finding> comings(Observed observed) {
        Map<FeedId, List<StreamDay>> arrivals = byFeed(observed.arrivals(), StreamDay::feed);
        Map<FeedId, List<Gap>> gaps = byFeed(observed.gaps(), Gap::feed);
        List<Finding> findings = new ArrayList<>();
        for (Standing standing : standings(observed)) {
            Schedule schedule = schedules.find(standing.feed()).orElseThrow();
            findings.addAll(Punctuality.findings(schedule, standing));
            findings.addAll(
                    Punctuality.missing(schedule, gaps.getOrDefault(schedule.feed(), List.of()), observed.now()));
            findings.addAll(new Volumes(schedule, holidays)
                    .findings(arrivals.getOrDefault(schedule.feed(), List.of()), observed.now()));
        }
        return findings;
    }

    private static <T> Map<FeedId, List<T>> byFeed(List<T> all, Function<T, FeedId> feed) {
        return all.stream().collect(Collectors.groupingBy(feed));
    }

    private static List<Finding> accounts(Observed observed) {
        return observed.differences().stream()
                .map(found -> Finding.accountDiffers(found.feed(), found.day(), found.records()))
                .toList();
    }

    private List<Finding> waiting(Observed observed) {
        List<Finding> findings = new ArrayList<>();
        observed.unknown().stream()
                .filter(code -> code.since().plus(freshness).isAfter(observed.now()))
                .map(code -> Finding.codeUnknown(code.feed(), code.rule(), code.value(), code.records(), code.since()))
                .forEach(findings::add);
        observed.causes().stream()
                .filter(cause -> cause.oldest().plus(patience).isBefore(observed.now()))
                .map(cause -> Finding.quarantineOld(cause.feed(), cause.code(), cause.count(), cause.oldest()))
                .forEach(findings::add);
        observed.dead().stream()
                .collect(Collectors.groupingBy(DeadLetter::queue))
                .forEach((queue, letters) -> findings.add(Finding.deadLettersWait(
                        queue,
                        letters.size(),
                        letters.stream()
                                .map(DeadLetter::since)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())));
        observed.readers().stream()
                .collect(Collectors.groupingBy(found -> found.difference().contract()))
                .forEach((contract, found) -> findings.add(Finding.readersDiffer(
                        found.stream()
                                .max(Comparator.comparing(ReaderDifferences.Found::at))
                                .orElseThrow(),
                        found.size())));
        return findings;
    }

    private List<Finding> months(Observed observed) {
        List<Finding> findings = new ArrayList<>();
        observed.filled()
                .forEach(of -> monthly(of.feed())
                        .filter(monthly -> of.records() >= monthly.least())
                        .flatMap(monthly -> Optional.ofNullable(monthly.filled().get(of.element())))
                        .filter(percent -> of.missing() * 100 > of.records() * (100 - percent))
                        .ifPresent(percent -> findings.add(Finding.elementMissing(of, percent))));
        observed.directions()
                .forEach(of -> monthly(of.feed())
                        .filter(monthly -> of.ones() + of.others() >= monthly.least())
                        .flatMap(monthly -> Optional.ofNullable(monthly.even()))
                        .filter(even -> !even.holds(of.ones(), of.others()))
                        .ifPresent(even -> findings.add(Finding.pointUneven(of))));
        return findings;
    }

    private Optional<Monthly> monthly(FeedId feed) {
        return schedules.find(feed).flatMap(schedule -> Optional.ofNullable(schedule.monthly()));
    }

    private List<Finding> contracts(Observed observed) {
        List<Finding> findings = new ArrayList<>();
        observed.contracts()
                .forEach(use -> Optional.ofNullable(newest.get(use.contract().feed()))
                        .filter(major -> use.contract().major() < major)
                        .ifPresent(major -> findings.add(Finding.contractOld(use, major))));
        return findings;
    }
}
