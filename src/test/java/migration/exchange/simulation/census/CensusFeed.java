package migration.exchange.simulation.census;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Damage;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.feed.Faults;
import migration.exchange.simulation.feed.Quotas;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/**
 * The census from its plan to files and truth: one file a region, of which one is cut and comes whole a day later, and one
 * more with corrections of what the exchange has objected to.
 */
public final class CensusFeed {

    public static final String NAME = "census";
    public static final List<String> FIELDS = Sheet.FIELDS;

    private static final String PATH = "statistics-office/" + NAME;
    private static final String NEVER_SENT = "NEVER_SENT";
    private static final String COUNTED_TWICE = "DUPLICATE_NEW_ID";
    private static final String CUT = "NOT_WELL_FORMED";
    /** Number of the feed, by which its quotas are keyed. */
    private static final int NUMBER = 9;
    /** Permille of the spoilt records that are mended. */
    private static final int MENDED = 600;

    private static final LocalDate SENT = LocalDate.of(2025, 6, 30);
    private static final int CORRECTED_AFTER = 21;

    private final Counted draw;
    private final OutputFolder folder;
    private final List<Resident> all;
    private final SortedMap<String, List<Sheet>> first = new TreeMap<>();
    private final SortedMap<String, List<Sheet>> mended = new TreeMap<>();
    private final ByteText plan = new ByteText(1024).append("order,file,due,quirk,other\n");
    private final Rows rows = new Rows();
    private final CensusTables tables = new CensusTables();
    private int order;

    public CensusFeed(Counted draw, int scale, OutputFolder folder) {
        this.draw = draw;
        this.folder = folder;
        all = new CensusPlan(draw, scale).all();
    }

    /** Writes files, their plan, and the published tables; returns the truth of the records. */
    public Rows write() {
        Map<Integer, Fault> befallen =
                new Quotas(draw, new Faults(PATH), NUMBER).of(all.size(), (record, fault) -> true);
        for (int index = 0; index < all.size(); index++) {
            count(all.get(index), befallen.get(index));
        }
        first.values().forEach(sheets -> sheets.sort(Comparator.comparing(Sheet::sourceId)));
        List<String> regions = List.copyOf(first.keySet());
        String cut = regions.get(draw.below(EntityId.of(EntityId.THING, NUMBER, 1), Purpose.DAMAGE, 0, regions.size()));
        regions.forEach(region -> send(region, region.equals(cut)));
        folder.write("out/" + PATH + "/sftp.csv", plan.toByteArray());
        tables.write(folder);
        return rows;
    }

    private void count(Resident one, Fault fault) {
        Sheet clean = Sheet.of(draw, one, 0, 1);
        if (fault == null) {
            add(first, clean);
        } else if (fault.spoils()) {
            add(first, clean.spoilt(draw, fault));
            if (draw.permille(one.entity(), Purpose.MENDED, 0, MENDED)) {
                add(mended, Sheet.of(draw, one, 0, 2));
            }
        } else {
            odd(clean, fault.code());
        }
    }

    private void odd(Sheet clean, String quirk) {
        switch (quirk) {
            case NEVER_SENT -> Rows.row(rows.unsent, PATH, clean.sourceId(), Sheet.DAY, NEVER_SENT);
            case COUNTED_TWICE -> {
                add(first, clean);
                add(first, Sheet.of(draw, clean.resident(), 1, 1));
            }
            default -> throw new IllegalStateException("no way to play " + quirk);
        }
    }

    private static void add(SortedMap<String, List<Sheet>> files, Sheet sheet) {
        files.computeIfAbsent(sheet.resident().region(), region -> new ArrayList<>())
                .add(sheet);
    }

    private void send(String region, boolean cut) {
        List<Sheet> sheets = first.get(region);
        int sequence = 1;
        if (cut) {
            damaged(new Parcel(region, sequence++, SENT), sheets);
        }
        whole(new Parcel(region, sequence++, cut ? SENT.plusDays(1) : SENT), sheets);
        List<Sheet> corrections = mended.getOrDefault(region, List.of());
        if (!corrections.isEmpty()) {
            whole(new Parcel(region, sequence, SENT.plusDays(CORRECTED_AFTER)), corrections);
        }
        current(sheets, corrections);
    }

    private void damaged(Parcel parcel, List<Sheet> sheets) {
        submission(parcel, Damage.cut(CensusXml.write(parcel, sheets)), 0, CUT);
        rows.totals.damaged(PATH);
    }

    private void whole(Parcel parcel, List<Sheet> sheets) {
        submission(parcel, CensusXml.write(parcel, sheets), sheets.size(), "");
        for (int position = 0; position < sheets.size(); position++) {
            record(parcel, sheets.get(position), position);
        }
    }

    private void submission(Parcel parcel, byte[] bytes, int records, String damage) {
        String digest = folder.writeGzip("out/" + PATH + "/" + parcel.file(), bytes);
        Rows.row(plan, ++order, parcel.file(), parcel.created(), "NONE", "");
        Rows.row(
                rows.submissions,
                PATH,
                "SFTP",
                parcel.file(),
                parcel.region(),
                parcel.sequence(),
                parcel.created(),
                parcel.completeThrough(),
                records,
                bytes.length,
                digest,
                damage.isEmpty() ? "COMPLETED" : "DAMAGED",
                damage,
                1);
    }

    private void record(Parcel parcel, Sheet sheet, int position) {
        String disposition = sheet.passes() ? "ACCEPTED" : "QUARANTINED";
        Rows.row(
                rows.records,
                PATH,
                sheet.sourceId(),
                sheet.version(),
                false,
                "SFTP",
                parcel.file(),
                parcel.region(),
                parcel.sequence(),
                position,
                disposition,
                sheet.verdict(),
                sheet.code(),
                sheet.resident().entity());
        if (sheet.fault() != null) {
            Rows.row(
                    rows.issues,
                    PATH,
                    sheet.sourceId(),
                    sheet.version(),
                    parcel.file(),
                    position,
                    sheet.code(),
                    sheet.fault().layer(),
                    sheet.verdict());
        }
        if (sheet.passes()) {
            Rows.row(rows.content, sheet.sourceId(), sheet.version(), sheet.content());
        }
        rows.totals.count(PATH, disposition);
    }

    private void current(List<Sheet> sheets, List<Sheet> corrections) {
        Map<String, Sheet> latest = new HashMap<>();
        corrections.forEach(sheet -> latest.put(sheet.sourceId(), sheet));
        for (Sheet sheet : sheets) {
            Sheet shown = latest.getOrDefault(sheet.sourceId(), sheet);
            String state = shown.passes() ? "CURRENT" : "ABSENT";
            Rows.row(rows.current, PATH, shown.sourceId(), state, shown.version(), shown.verdict(), shown.code());
            if (shown.passes()) {
                tables.count(shown.content());
            }
        }
    }
}
