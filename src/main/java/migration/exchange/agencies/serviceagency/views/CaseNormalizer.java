package migration.exchange.agencies.serviceagency.views;

import java.util.Map;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.ContractWriter;

/**
 * Rows of a view of cases: application, applicant and, where a view tells of it, the document shown stand in the same
 * columns of each.
 */
public abstract class CaseNormalizer extends ChangeNormalizer {

    /** @param element the element of a record */
    protected CaseNormalizer(ContractId contract, String element) {
        super(contract, element);
    }

    @Override
    protected final void content(Map<String, String> row, ContractWriter xml) {
        xml.element("applicationDate", row.get("application_date"));
        xml.element("channel", row.get("channel"));
        applicant(row, xml);
        xml.document(row.get("doc_type"), row.get("doc_no"), row.get("doc_country"), row.get("doc_valid_to"));
        own(row, xml);
    }

    /** Writes what only this view has, after the document. */
    protected abstract void own(Map<String, String> row, ContractWriter xml);

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
