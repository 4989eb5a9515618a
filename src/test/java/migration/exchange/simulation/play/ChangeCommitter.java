package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import migration.exchange.simulation.server.Ledger;

/**
 * The clerks of the Public Service Development Agency: rows appear in transactions whose numbers come from a sequence.
 * Some transactions stay open while later ones commit, some are rolled back and leave a gap in the numbers.
 */
public final class ChangeCommitter implements Player {

    /** How long a long transaction stays open in the backlog's play; others commit meanwhile. */
    private static final Duration LONG = Duration.ofSeconds(4);

    /** How long one stays open in live play, in simulated time: less than the longest transaction of the agency. */
    private static final Duration LONG_LIVE = Duration.ofMinutes(10);

    /** The numbers of lost rows are taken from one sequence, by whichever clerk. */
    private static final Object SEQUENCE = new Object();

    private final Path folder;
    private final DataSource database;
    private final ChangeTable table;
    private final Map<Long, List<NamedCsvRecord>> transactions;
    private final Path ledgerFile;
    private final Set<String> visible = new HashSet<>();
    private final List<Map.Entry<Long, List<NamedCsvRecord>>> lost = new ArrayList<>();
    private final Deque<OpenTransaction> open = new ArrayDeque<>();
    private final NavigableMap<Instant, OpenTransaction> openLive = new TreeMap<>();
    private long highestBefore;
    private volatile long acknowledged;

    /**
     * @param folder the simulation's folder
     * @param database the agency's own database
     * @param table the table that the clerks of one feed fill
     */
    public ChangeCommitter(Path folder, DataSource database, ChangeTable table) {
        this.folder = folder;
        this.database = database;
        this.table = table;
        this.transactions = table.read(folder);
        this.ledgerFile = folder.resolve("ledger/service-agency-" + table.feed() + "-commits.csv");
    }

    @Override
    public String name() {
        return "service-agency/" + table.feed() + " by JDBC";
    }

    @Override
    public long planned() {
        return transactions.size();
    }

    @Override
    public long acknowledged() {
        return acknowledged;
    }

    @Override
    public void play(Pace pace) throws Exception {
        try (var ledger = Ledger.open(ledgerFile, "at", "transaction", "rows", "first", "last", "end")) {
            readVisible();
            for (var transaction : transactions.entrySet()) {
                Instant due = ChangeTable.due(transaction.getValue());
                commitBefore(due, pace, ledger);
                if (!pace.isDue(due)) {
                    commitDue(ledger, true); // what is open must not stay so while simulated time passes
                }
                pace.await(due);
                play(transaction.getKey(), transaction.getValue(), pace, ledger);
                commitDue(ledger, false);
            }
            commitBefore(Instant.MAX, pace, ledger);
            commitDue(ledger, true);
            redoLost(ledger);
        }
    }

    private void play(long number, List<NamedCsvRecord> rows, Pace pace, Ledger ledger) throws SQLException {
        String end = rows.get(0).getField("commit");
        boolean past = ChangeTable.number(rows.get(0)) < highestBefore;
        if (visible.contains(key(rows.get(0))) || past && end.equals("ROLLED_BACK")) {
            acknowledged++;
        } else if (past) {
            lost.add(Map.entry(number, rows));
        } else {
            var transaction = new OpenTransaction(
                    number, rows, System.nanoTime() + LONG.toNanos(), table.insert(database, rows, 0));
            switch (end) {
                case "NORMAL" -> end(transaction, true, ledger);
                case "ROLLED_BACK" -> end(transaction, false, ledger);
                case "LATE" -> keepOpen(transaction, pace);
                default -> throw new IllegalStateException("unknown end of a transaction: " + rows.get(0));
            }
        }
    }

    private void keepOpen(OpenTransaction transaction, Pace pace) {
        Instant until = ChangeTable.due(transaction.rows()).plus(LONG_LIVE);
        if (pace.isDue(until)) {
            open.add(transaction);
        } else {
            openLive.put(until, transaction);
        }
    }

    /** Ends those that stay open until an instant that comes before another one. */
    private void commitBefore(Instant due, Pace pace, Ledger ledger) throws SQLException, InterruptedException {
        while (!openLive.isEmpty() && openLive.firstKey().isBefore(due)) {
            pace.await(openLive.firstKey());
            end(openLive.pollFirstEntry().getValue(), true, ledger);
        }
    }

    /** What was open when an earlier run was killed is gone; the clerks enter it again, and it gets new numbers. */
    private void redoLost(Ledger ledger) throws SQLException {
        synchronized (SEQUENCE) {
            long highest = lost.isEmpty() ? 0 : highestOfAll();
            for (var transaction : lost) {
                List<NamedCsvRecord> rows = transaction.getValue();
                long shift = highest + 1 - ChangeTable.number(rows.get(0));
                end(
                        new OpenTransaction(transaction.getKey(), rows, 0, table.insert(database, rows, shift)),
                        true,
                        ledger);
                highest = ChangeTable.number(rows.get(rows.size() - 1)) + shift;
            }
        }
    }

    /** The highest number that any table of the agency has or will have. */
    private long highestOfAll() throws SQLException {
        long highest = 0;
        for (ChangeTable any : ChangeTable.values()) {
            highest = Math.max(highest, any.highestPlanned(folder));
            highest = Math.max(highest, any.highest(database));
        }
        return highest;
    }

    private void end(OpenTransaction transaction, boolean commit, Ledger ledger) throws SQLException {
        try (var connection = transaction.connection()) {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        List<NamedCsvRecord> rows = transaction.rows();
        ledger.write(
                Instant.now(),
                transaction.number(),
                rows.size(),
                ChangeTable.number(rows.get(0)),
                ChangeTable.number(rows.get(rows.size() - 1)),
                commit ? "COMMIT" : "ROLLBACK");
        acknowledged++;
    }

    private void commitDue(Ledger ledger, boolean all) throws SQLException, InterruptedException {
        while (!open.isEmpty() && (all || open.peek().due())) {
            OpenTransaction next = open.poll();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next.dueAt() - System.nanoTime()));
            end(next, true, ledger);
        }
    }

    private void readVisible() throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select change_seq, case_no, version from " + table.table())) {
            while (rows.next()) {
                highestBefore = Math.max(highestBefore, rows.getLong(1));
                visible.add(rows.getString(2) + " " + rows.getInt(3));
            }
        }
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("case_no") + " " + row.getField("version");
    }

    private record OpenTransaction(long number, List<NamedCsvRecord> rows, long dueAt, Connection connection) {

        boolean due() {
            return System.nanoTime() - dueAt >= 0;
        }
    }
}
