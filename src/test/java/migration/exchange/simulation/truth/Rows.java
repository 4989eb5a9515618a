package migration.exchange.simulation.truth;

import java.util.List;

/** Rows of the truth of one piece of work, until they are appended in order. */
public final class Rows {

    public static final String RECORDS_HEADER =
            "feed,source_id,version,cancelled,channel,file,stream,sequence,position,disposition,verdict,codes,person";
    public static final String ISSUES_HEADER = "feed,source_id,version,file,position,code,layer,verdict";
    public static final String SUBMISSIONS_HEADER =
            "feed,channel,file,stream,sequence,created,complete_through,records,bytes,sha256,state,cause,times";
    public static final String CURRENT_HEADER = "feed,source_id,state,version,verdict,codes";
    public static final String CROSSINGS_HEADER = "month,checkpoint,mode,direction,citizenship,sex,count";
    public static final String JOURNEYS_HEADER = "person,number,instant,direction,checkpoint,befallen,feed,source_id";
    public static final String NOISE_HEADER = "feed,source_id,version,operator,field,before,after";
    public static final String UNSENT_HEADER = "feed,source_id,instant,cause";

    public final ByteText records = new ByteText(1 << 12);
    public final ByteText issues = new ByteText(1 << 12);
    public final ByteText submissions = new ByteText(1 << 12);
    /** Content of accepted versions, by feed. */
    public final ByteText content = new ByteText(1 << 12);

    public final ByteText current = new ByteText(1 << 12);
    public final ByteText crossings = new ByteText(1 << 12);
    /** Every crossing as it was, whatever became of its record. */
    public final ByteText journeys = new ByteText(1 << 12);

    /** What records say of persons that is not so. */
    public final ByteText noise = new ByteText(1 << 12);

    public final ByteText unsent = new ByteText(1 << 12);
    public final Totals totals = new Totals();

    /** Appends a row; a value with a comma, quote or line end is quoted (RFC 4180). */
    public static void row(ByteText rows, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append(',');
            }
            value(rows, values[i] == null ? "" : values[i].toString());
        }
        rows.append('\n');
    }

    /** The same for a row whose values come as a list. */
    public static void row(ByteText rows, String first, int second, List<String> values) {
        value(rows, first);
        rows.append(',').append(second);
        for (String value : values) {
            rows.append(',');
            value(rows, value == null ? "" : value);
        }
        rows.append('\n');
    }

    private static void value(ByteText rows, String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        rows.append(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
}
