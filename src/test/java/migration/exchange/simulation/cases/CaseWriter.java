package migration.exchange.simulation.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.feed.Faults;
import migration.exchange.simulation.feed.Quotas;
import migration.exchange.simulation.noise.Change;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.Rows;

/** A feed of cases from its plan to rows and truth. There are few enough of them to be held at once. */
public final class CaseWriter {

    private final Counted draw;
    private final CaseFeed feed;
    private final Period period;
    private final Faults faults;
    private final int number;

    CaseWriter(Counted draw, CaseFeed feed, Period period, int number) {
        this.draw = draw;
        this.feed = feed;
        this.period = period;
        this.number = number;
        faults = new Faults(feed.path());
    }

    public String name() {
        return feed.path().substring(feed.path().indexOf('/') + 1);
    }

    public List<String> fields() {
        return feed.fields();
    }

    public Rows write() {
        List<Case> cases = feed.cases();
        Map<Integer, Fault> befallen =
                new Quotas(draw, faults, number).of(cases.size(), (index, fault) -> suits(cases.get(index), fault));
        History history = new History(draw, feed, period);
        List<List<Sent>> all = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            Case one = cases.get(index);
            all.add(history.of(new Case.Numbered(one, feed.number(one, index), befallen.get(index))));
        }
        Rows rows = new Rows();
        Map<Sent, Integer> positions = send(all, rows);
        all.stream()
                .filter(versions -> !versions.isEmpty())
                .sorted(Comparator.comparing(versions -> versions.get(0).number()))
                .forEach(versions -> truth(versions, positions, rows));
        return rows;
    }

    private boolean suits(Case one, Fault fault) {
        return feed.suits(one, fault) && !period.spares(Period.midnight(one.applied()));
    }

    private Map<Sent, Integer> send(List<List<Sent>> all, Rows rows) {
        Comparator<Sent> order = Comparator.comparingLong(Sent::sentAt);
        List<Sent> sent = all.stream()
                .flatMap(List::stream)
                .sorted(order.thenComparing(Sent::number).thenComparingInt(Sent::version))
                .toList();
        feed.write(sent, rows);
        Map<Sent, Integer> positions = new HashMap<>();
        for (int position = 0; position < sent.size(); position++) {
            positions.put(sent.get(position), position);
        }
        return positions;
    }

    private void truth(List<Sent> versions, Map<Sent, Integer> positions, Rows rows) {
        List<Sent> inOrder =
                versions.stream().sorted(Comparator.comparingInt(Sent::version)).toList();
        Sent last = null;
        for (Sent sent : inOrder) {
            record(sent, disposition(sent, inOrder), positions.get(sent), rows);
            last = sent.passes() ? sent : last;
        }
        Sent shown = last == null ? inOrder.get(0) : last;
        String state = last == null ? "ABSENT" : last.cancelled() ? "CANCELLED" : "CURRENT";
        Rows.row(rows.current, feed.path(), shown.number(), state, shown.version(), shown.verdict(), shown.code());
    }

    private static String disposition(Sent sent, List<Sent> all) {
        if (!sent.passes()) {
            return "QUARANTINED";
        }
        boolean overtaken = all.stream()
                .anyMatch(
                        other -> other.passes() && other.version() > sent.version() && other.sentAt() < sent.sentAt());
        return overtaken ? "SUPERSEDED" : "ACCEPTED";
    }

    private void record(Sent sent, String disposition, int position, Rows rows) {
        String path = feed.path();
        Rows.row(
                rows.records,
                path,
                sent.number(),
                sent.version(),
                sent.cancelled(),
                feed.channel(),
                feed.file(),
                "",
                "",
                position,
                disposition,
                sent.verdict(),
                sent.code(),
                sent.person());
        if (!sent.code().isEmpty()) {
            Rows.row(
                    rows.issues,
                    path,
                    sent.number(),
                    sent.version(),
                    feed.file(),
                    position,
                    sent.code(),
                    sent.layer(),
                    sent.verdict());
        }
        if (!sent.content().isEmpty()) {
            Rows.row(rows.content, sent.number(), sent.version(), sent.content());
        }
        Change.tell(sent.row().noise, rows, path, sent.number(), sent.version());
        rows.totals.count(path, disposition);
    }
}
