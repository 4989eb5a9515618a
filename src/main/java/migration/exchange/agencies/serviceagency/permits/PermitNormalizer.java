package migration.exchange.agencies.serviceagency.permits;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.ContractWriter;
import migration.exchange.normalization.FlatRecords;
import migration.exchange.normalization.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of the view {@code export.permit_changes} to contract XML. Codes stay local. Columns that the contract has no
 * element for (number and time of the change, columns added later) stay in the verbatim.
 */
@Component
final class PermitNormalizer implements Normalizer {

    @Override
    public FeedId feed() {
        return Permits.CONTRACT.feed();
    }

    @Override
    public List<String> container() {
        return List.of("rows");
    }

    @Override
    public byte[] normalize(InputStream ownForm, Envelope envelope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContractWriter xml = new ContractWriter(out, envelope);
        new FlatRecords(container(), row -> permit(row, xml)).read(ownForm);
        xml.end();
        return out.toByteArray();
    }

    private static void permit(Map<String, String> row, ContractWriter xml) {
        xml.record("permit", row.get("case_no"), row.get("version"), truth(row.get("cancelled")));
        xml.element("applicationDate", row.get("application_date"));
        xml.element("channel", row.get("channel"));
        applicant(row, xml);
        xml.document(row.get("doc_type"), row.get("doc_no"), row.get("doc_country"), row.get("doc_valid_to"));
        xml.element("permitType", row.get("permit_type"));
        xml.element("stage", row.get("stage"));
        xml.element("decision", row.get("decision"));
        xml.element("decisionDate", row.get("decision_date"));
        xml.element("refusalArticle", row.get("refusal_article"));
        xml.element("validFrom", row.get("valid_from"));
        xml.element("validTo", row.get("valid_to"));
        xml.element("endedOn", row.get("ended_on"));
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

    /** PostgreSQL writes truth values as {@code t} and {@code f}. */
    private static @Nullable String truth(@Nullable String value) {
        if ("t".equals(value)) {
            return "true";
        }
        return "f".equals(value) ? "false" : value;
    }
}
