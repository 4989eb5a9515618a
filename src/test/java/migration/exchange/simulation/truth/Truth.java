package migration.exchange.simulation.truth;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The truth being written: rows of pieces of work, appended in order. */
public final class Truth implements AutoCloseable {

    private final OutputFolder folder;
    private final OutputFolder.Lines records;
    private final OutputFolder.Lines issues;
    private final OutputFolder.Lines submissions;
    private final OutputFolder.Lines current;
    private final OutputFolder.Lines crossings;
    private final OutputFolder.Lines unsent;
    private final OutputFolder.Lines journeys;
    private final OutputFolder.Lines noise;
    private OutputFolder.Lines content;
    private final Totals totals = new Totals();

    public Truth(OutputFolder folder) {
        this.folder = folder;
        records = folder.lines("truth/records.csv", Rows.RECORDS_HEADER);
        issues = folder.lines("truth/issues.csv", Rows.ISSUES_HEADER);
        submissions = folder.lines("truth/submissions.csv", Rows.SUBMISSIONS_HEADER);
        current = folder.lines("truth/current.csv", Rows.CURRENT_HEADER);
        crossings = folder.lines("truth/tables/crossings.csv", Rows.CROSSINGS_HEADER);
        journeys = folder.lines("truth/crossings.csv", Rows.JOURNEYS_HEADER);
        noise = folder.lines("truth/noise.csv", Rows.NOISE_HEADER);
        unsent = folder.lines("truth/unsent.csv", Rows.UNSENT_HEADER);
    }

    /** Opens the contents of a feed, whose rows are appended next. @param fields the fields of its canonical record */
    public void feed(String name, List<String> fields) {
        if (content != null) {
            content.close();
        }
        content = folder.lines("truth/content/" + name + ".csv", "source_id,version," + String.join(",", fields));
    }

    public void append(Rows rows) {
        content.append(rows.content);
        records.append(rows.records);
        issues.append(rows.issues);
        submissions.append(rows.submissions);
        current.append(rows.current);
        crossings.append(rows.crossings);
        unsent.append(rows.unsent);
        journeys.append(rows.journeys);
        noise.append(rows.noise);
        totals.add(rows.totals);
    }

    @Override
    public void close() {
        List.of(records, issues, submissions, current, crossings, unsent, journeys, noise, content)
                .forEach(OutputFolder.Lines::close);
        String rows = Totals.HEADER + "\n" + totals.rows();
        folder.write("truth/totals.csv", rows.getBytes(StandardCharsets.UTF_8));
    }
}
