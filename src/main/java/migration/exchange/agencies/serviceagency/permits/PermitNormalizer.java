package migration.exchange.agencies.serviceagency.permits;

import java.util.Map;
import migration.exchange.agencies.serviceagency.views.CaseNormalizer;
import migration.exchange.normalization.ContractWriter;
import org.springframework.stereotype.Component;

/**
 * Rows of the view {@code export.permit_changes} to contract XML. Codes stay local. Columns that the contract has no
 * element for (number and time of the change, columns added later) stay in the verbatim.
 */
@Component
final class PermitNormalizer extends CaseNormalizer {

    PermitNormalizer() {
        super(Permits.CONTRACT, "permit");
    }

    @Override
    protected void own(Map<String, String> row, ContractWriter xml) {
        xml.element("permitType", row.get("permit_type"));
        xml.element("stage", row.get("stage"));
        xml.element("decision", row.get("decision"));
        xml.element("decisionDate", row.get("decision_date"));
        xml.element("refusalArticle", row.get("refusal_article"));
        xml.element("validFrom", row.get("valid_from"));
        xml.element("validTo", row.get("valid_to"));
        xml.element("endedOn", row.get("ended_on"));
    }
}
