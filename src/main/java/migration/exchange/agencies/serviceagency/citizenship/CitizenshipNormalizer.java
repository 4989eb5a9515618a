package migration.exchange.agencies.serviceagency.citizenship;

import java.util.Map;
import migration.exchange.agencies.serviceagency.views.CaseNormalizer;
import migration.exchange.agencies.serviceagency.views.Written;
import migration.exchange.normalization.ContractWriter;
import org.springframework.stereotype.Component;

/**
 * Rows of the view {@code export.citizenship_changes} to contract XML. Codes stay local; former citizenships stand in one
 * column with commas between them, and the day of the oath is typed as {@code 20.05.2024}. Columns that the contract has
 * no element for (number and time of the change, columns added later) stay in the verbatim.
 */
@Component
final class CitizenshipNormalizer extends CaseNormalizer {

    CitizenshipNormalizer() {
        super(Citizenships.CONTRACT, "citizenship");
    }

    @Override
    protected void own(Map<String, String> row, ContractWriter xml) {
        xml.element("ground", row.get("ground"));
        Written.list(row.get("former_cit")).forEach(country -> xml.element("formerCitizenship", country));
        xml.element("newCitizenship", row.get("new_cit"));
        xml.element("decision", row.get("decision"));
        xml.element("decisionDate", row.get("decision_date"));
        xml.element("oathDate", Written.day(row.get("oath_date")));
        xml.element("lossDate", row.get("loss_date"));
    }
}
