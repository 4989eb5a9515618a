package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Faults;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** The rows of a view in the order of their numbers, with the transactions that they come in. */
final class ChangeRows {

    /** The numbers that the agency's views share. */
    static final class Sequence {
        private long last;

        long next() {
            return ++last;
        }
    }

    /** Per 10,000 rows: transactions that fail and use up their numbers. */
    private static final int ROLLED_BACK = 10;

    private final Counted draw;
    private final String path;
    private final String file;
    private final OutputFolder folder;
    private final Sequence sequence;
    private final long liveStart;
    private final int cell;
    private final List<String> columns;
    /** Of 10,000 rows those that are written in the same transaction as the row before. */
    private final int together;

    private final ByteText text = new ByteText(4096);
    private long transaction;
    private boolean open;
    private LocalDate lastDay = LocalDate.MIN;

    /**
     * @param cell cell of the draws, one for each view
     * @param own the columns of the case, in the order of the view
     */
    ChangeRows(ChangeFeed.Office office, String path, String file, int cell, List<String> own) {
        this.draw = office.draw();
        this.path = path;
        this.file = file;
        this.folder = office.folder();
        this.sequence = office.sequence();
        this.liveStart = office.period().liveStart();
        this.cell = cell;
        together = Faults.rate("delivery_quirks", path, "ONE_TRANSACTION");
        columns = Stream.of(
                        List.of("change_seq", "case_no", "version", "cancelled"),
                        own,
                        List.of("changed_at", "transaction", "commit"))
                .flatMap(List::stream)
                .toList();
        text.append(String.join(",", columns)).append('\n');
    }

    List<String> columns() {
        return columns;
    }

    void write(List<Sent> sent) {
        Set<Integer> late = choose(sent.size(), Faults.rate("delivery_quirks", path, "BACKDATED_COMMIT"), 1);
        Set<Integer> failed = choose(sent.size(), ROLLED_BACK, 2);
        for (int at = 0; at < sent.size(); at++) {
            if (failed.contains(at)) {
                alone(sent.get(at), "ROLLED_BACK");
            }
            if (late.contains(at)) {
                alone(sent.get(at), "LATE");
            } else {
                together(sent.get(at), at);
            }
        }
        folder.write("out/" + path + "/" + file, text.toByteArray());
    }

    /** So many of 10,000 rows, at least one. */
    private Set<Integer> choose(int rows, int rate, int salt) {
        int wanted = Math.max(1, (int) (((long) rows * rate + 5000) / 10_000));
        Set<Integer> chosen = new HashSet<>();
        Feistel order =
                new Feistel(draw, EntityId.of(EntityId.THING, cell, salt), Purpose.TRANSACTION, Math.max(1, rows));
        for (int i = 0; i < Math.min(wanted, rows); i++) {
            chosen.add(order.apply(i));
        }
        return chosen;
    }

    private void alone(Sent sent, String commit) {
        transaction++;
        row(sent, commit);
        open = false;
    }

    private void together(Sent sent, int at) {
        long key = EntityId.of(EntityId.THING, cell, at);
        boolean joins = open && mayJoin(sent) && draw.below(key, Purpose.TRANSACTION, 0, 10_000) < together;
        transaction += joins ? 0 : 1;
        row(sent, "NORMAL");
        open = true;
    }

    /** In live play nobody waits until another day for a transaction to end. */
    private boolean mayJoin(Sent sent) {
        return sent.sentAt() < liveStart || Period.day(sent.sentAt()).equals(lastDay);
    }

    private void row(Sent sent, String commit) {
        lastDay = Period.day(sent.sentAt());
        List<Object> values = new ArrayList<>();
        values.add(sequence.next());
        for (String column : columns.subList(1, columns.size() - 3)) {
            values.add(sent.row().get(column));
        }
        values.add(changedAt(sent.sentAt()));
        values.add(transaction);
        values.add(commit);
        Rows.row(text, values.toArray());
    }

    /** As PostgreSQL reads it, such as {@code 2019-08-03 14:05:09+04}. */
    private static String changedAt(long instant) {
        LocalDate day = Period.day(instant);
        long second = instant - Period.midnight(day);
        return day + " " + LocalTime.ofSecondOfDay(second) + (second % 60 == 0 ? ":00" : "") + "+04";
    }
}
