package migration.exchange.agencies.serviceagency.views;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import migration.exchange.envelope.Envelope;
import migration.exchange.normalization.ContractWriter;
import migration.exchange.normalization.FlatRecords;

/**
 * Rows of a view of cases to contract XML: number and version, application, applicant and, where a view tells of it, the
 * document shown stand in the same columns of each. Codes stay local; columns that the contract has no element for
 * (number and time of the change, columns added later) stay in the verbatim.
 *
 * @param element the element of a record
 * @param own writes what only this view has, after the document
 */
public record CaseView(String element, BiConsumer<Map<String, String>, ContractWriter> own) {

    /** The elements around the rows. */
    public static final List<String> CONTAINER = List.of("rows");

    /** Rows as contract XML. */
    public byte[] normalize(InputStream rows, Envelope envelope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContractWriter xml = new ContractWriter(out, envelope);
        new FlatRecords(CONTAINER, row -> write(row, xml)).read(rows);
        xml.end();
        return out.toByteArray();
    }

    private void write(Map<String, String> row, ContractWriter xml) {
        xml.record(element, row.get("case_no"), row.get("version"), Written.truth(row.get("cancelled")));
        xml.element("applicationDate", row.get("application_date"));
        xml.element("channel", row.get("channel"));
        applicant(row, xml);
        xml.document(row.get("doc_type"), row.get("doc_no"), row.get("doc_country"), row.get("doc_valid_to"));
        own.accept(row, xml);
        xml.close();
    }

    private static void applicant(Map<String, String> row, ContractWriter xml) {
        xml.open("applicant");
        xml.name("personName", row.get("last_name_lat"), row.get("first_name_lat"));
        xml.name("personNameGeorgian", row.get("last_name_ka"), row.get("first_name_ka"));
        xml.common("personSex", row.get("sex"));
        xml.common("personBirthDate", row.get("birth_date"));
        xml.common("personCitizenship", row.get("citizenship"));
        xml.common("personBirthCountry", row.get("birth_country"));
        xml.common("personNationalIdentification", row.get("personal_no"));
        xml.close();
    }
}
