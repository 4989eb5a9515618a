package migration.exchange.simulation.census;

import java.util.List;
import migration.exchange.simulation.truth.ByteText;

/** Writes a submission of census records in the contract's form. */
final class CensusXml {

    private static final int HEAD = 600;
    private static final int RECORD = 320;

    private CensusXml() {}

    static byte[] write(Parcel parcel, List<Sheet> sheets) {
        ByteText out = new ByteText(HEAD + RECORD * sheets.size());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<submission xmlns=\"urn:migration-exchange:statistics-office:census:1\"");
        out.append(" agency=\"statistics-office\" feed=\"census\" contract=\"1\" stream=\"")
                .append(parcel.region());
        out.append("\" sequence=\"").append(parcel.sequence());
        out.append("\" created=\"").append(parcel.created());
        out.append("\" completeThrough=\"").append(parcel.completeThrough()).append("\">\n  <records>\n");
        sheets.forEach(sheet -> person(out, sheet));
        return out.append("  </records>\n</submission>\n").toByteArray();
    }

    private static void person(ByteText out, Sheet sheet) {
        out.append("    <person sourceId=\"").append(sheet.sourceId());
        out.append("\" version=\"").append(sheet.version()).append("\">\n");
        line(out, "referenceDate", Sheet.DAY);
        line(out, "region", sheet.region());
        line(out, "personSex", sheet.resident().sex());
        line(out, "personBirthDate", sheet.born());
        line(out, "age", sheet.age());
        line(out, "personCitizenship", sheet.citizenship());
        out.append("    </person>\n");
    }

    private static void line(ByteText out, String element, Object value) {
        if (value != null) {
            out.append("      <").append(element).append('>').append(value.toString());
            out.append("</").append(element).append(">\n");
        }
    }
}
