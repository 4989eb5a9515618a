package migration.exchange.agencies.serviceagency.citizenship;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import migration.exchange.agencies.serviceagency.views.CaseView;
import migration.exchange.agencies.serviceagency.views.Written;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.ContractWriter;
import migration.exchange.normalization.Normalizer;
import org.springframework.stereotype.Component;

/**
 * Rows of the view {@code export.citizenship_changes} to contract XML. Codes stay local; former citizenships stand in one
 * column with commas between them, and the day of the oath is typed as {@code 20.05.2024}. Columns that the contract has
 * no element for (number and time of the change, columns added later) stay in the verbatim.
 */
@Component
final class CitizenshipNormalizer implements Normalizer {

    private static final CaseView VIEW = new CaseView("citizenship", CitizenshipNormalizer::own);

    @Override
    public FeedId feed() {
        return Citizenships.CONTRACT.feed();
    }

    @Override
    public List<String> container() {
        return CaseView.CONTAINER;
    }

    @Override
    public byte[] normalize(InputStream ownForm, Envelope envelope) {
        return VIEW.normalize(ownForm, envelope);
    }

    private static void own(Map<String, String> row, ContractWriter xml) {
        xml.element("ground", row.get("ground"));
        Written.list(row.get("former_cit")).forEach(country -> xml.element("formerCitizenship", country));
        xml.element("newCitizenship", row.get("new_cit"));
        xml.element("decision", row.get("decision"));
        xml.element("decisionDate", row.get("decision_date"));
        xml.element("oathDate", Written.day(row.get("oath_date")));
        xml.element("lossDate", row.get("loss_date"));
    }
}
