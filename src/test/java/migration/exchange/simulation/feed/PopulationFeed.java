package migration.exchange.simulation.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** Published population figures: one submission a year on 24 April, thousands with one decimal until 2024, persons after. */
public final class PopulationFeed {

    public static final List<String> FIELDS = List.of("date", "region", "sex", "age", "persons");

    private static final String PATH = "statistics-office/population";
    private static final int PERSONS_SINCE = 2025;

    private final OutputFolder folder;
    private final Period period;
    private final ByteText plan = new ByteText(1024).append("order,file,due,times\n");
    private final Rows rows = new Rows();
    private int order;

    public PopulationFeed(OutputFolder folder, Period period) {
        this.folder = folder;
        this.period = period;
    }

    public Rows write() {
        List<NamedCsvRecord> figures =
                Table.read("simulation/geostat/geostat_population.csv").rows();
        for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
            String of = Integer.toString(year);
            LocalDate sent = LocalDate.of(year, 4, 24);
            if (Period.midnight(sent) < period.end()) {
                submission(
                        sent,
                        figures.stream()
                                .filter(row -> row.getField("year").equals(of))
                                .toList());
            }
        }
        folder.write("out/" + PATH + "/http.csv", plan.toByteArray());
        return rows;
    }

    private void submission(LocalDate sent, List<NamedCsvRecord> figures) {
        order++;
        String file = "http/" + order + ".xml";
        String created = sent + "T10:00:00+04:00";
        String complete = sent + "T00:00:00+04:00";
        ByteText xml = new ByteText(8192).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<submission xmlns=\"urn:migration-exchange:statistics-office:population:1\"");
        xml.append(
                " agency=\"statistics-office\" feed=\"population\" contract=\"1\" stream=\"demography\" sequence=\"");
        xml.append(order).append("\" created=\"").append(created).append("\" completeThrough=\"");
        xml.append(complete).append("\">\n  <records>\n");
        for (int position = 0; position < figures.size(); position++) {
            figure(xml, figures.get(position), file, position);
        }
        byte[] bytes = xml.append("  </records>\n</submission>\n").toByteArray();
        String digest = folder.write("out/" + PATH + "/" + file, bytes);
        Rows.row(plan, order, file, created, 1);
        Rows.row(
                rows.submissions,
                PATH,
                Channels.HTTP,
                file,
                "demography",
                order,
                created,
                complete,
                figures.size(),
                bytes.length,
                digest,
                "COMPLETED",
                "",
                1);
    }

    private void figure(ByteText xml, NamedCsvRecord figure, String file, int position) {
        int year = Integer.parseInt(figure.getField("year"));
        long persons = Long.parseLong(figure.getField("persons"));
        boolean thousands = year < PERSONS_SINCE;
        long tenths = (persons + 50) / 100;
        String amount = thousands ? tenths / 10 + "." + tenths % 10 : Long.toString(persons);
        String region = figure.getField("region");
        String sourceId = "P-" + year + "-" + (region.equals("_T") ? "GE" : region);
        xml.append("    <figure sourceId=\"").append(sourceId).append("\" version=\"1\">\n      <referenceDate>");
        xml.append(figure.getField("date"))
                .append("</referenceDate>\n      <region>")
                .append(region);
        xml.append("</region>\n      <personSex>_T</personSex>\n      <ageGroup>_T</ageGroup>\n      <persons unit=\"");
        xml.append(thousands ? "thousands" : "persons").append("\">").append(amount);
        xml.append("</persons>\n    </figure>\n");
        Rows.row(
                rows.records,
                PATH,
                sourceId,
                1,
                false,
                Channels.HTTP,
                file,
                "demography",
                order,
                position,
                "ACCEPTED",
                "ACCEPTED",
                "",
                0);
        String kept = Long.toString(thousands ? tenths * 100 : persons);
        Rows.row(rows.content, sourceId, 1, List.of(figure.getField("date"), region, "_T", "_T", kept));
        Rows.row(rows.current, PATH, sourceId, "CURRENT", 1, "ACCEPTED", "");
        rows.totals.count(PATH, "ACCEPTED");
    }
}
