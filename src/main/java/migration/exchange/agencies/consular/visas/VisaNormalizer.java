package migration.exchange.agencies.consular.visas;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.ContractWriter;
import migration.exchange.normalization.FlatRecords;
import migration.exchange.normalization.Normalizer;
import org.springframework.stereotype.Component;

/**
 * Answers of {@code GetVisaChanges} to contract XML: full names apart, ISO dates, times with the offset of the post.
 * Codes stay local, invisible controls in remarks stay, and an annulled application is a cancelled record.
 */
@Component
final class VisaNormalizer implements Normalizer {

    private final PostClock clock;

    VisaNormalizer(PostClock clock) {
        this.clock = clock;
    }

    @Override
    public FeedId feed() {
        return Visas.CONTRACT.feed();
    }

    @Override
    public List<String> container() {
        return List.of("Envelope", "Body", "GetVisaChangesResponse", "changes");
    }

    @Override
    public byte[] normalize(InputStream ownForm, Envelope envelope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContractWriter xml = new ContractWriter(out, envelope);
        new FlatRecords(container(), change -> visa(stated(change), xml)).read(ownForm);
        xml.end();
        return out.toByteArray();
    }

    /** The service leaves out what is empty; an empty element says no more. */
    private static Map<String, String> stated(Map<String, String> change) {
        change.values().removeIf(String::isEmpty);
        return change;
    }

    private void visa(Map<String, String> change, ContractWriter xml) {
        xml.record("visa", change.get("applicationNo"), change.get("revision"), change.get("annulled"));
        xml.element("applicationDate", LocalForms.date(change.get("applicationDate")));
        xml.element("channel", change.get("channel"));
        xml.element("post", change.get("post"));
        applicant(change, xml);
        String expiry = LocalForms.date(change.get("passportExpiry"));
        xml.document(change.get("passportType"), change.get("passportNo"), change.get("passportCountry"), expiry);
        grant(change, xml);
        xml.close();
    }

    private static void applicant(Map<String, String> change, ContractWriter xml) {
        xml.open("applicant");
        FullName name = FullName.parse(change.get("fullName"));
        xml.name("personName", name.surname(), name.givenName());
        xml.common("personSex", change.get("sex"));
        xml.common("personBirthDate", LocalForms.birthDate(change.get("birthDate")));
        xml.common("personCitizenship", change.get("nationality"));
        xml.common("personBirthCountry", change.get("birthCountry"));
        xml.close();
    }

    private void grant(Map<String, String> change, ContractWriter xml) {
        xml.element("category", change.get("category"));
        xml.element("entries", change.get("entries"));
        xml.element("stayDays", change.get("stayDays"));
        xml.element("decision", change.get("decision"));
        xml.element("decisionTime", clock.withOffset(change.get("decisionTime"), change.get("post")));
        xml.element("refusalGround", change.get("refusalGround"));
        xml.element("validFrom", LocalForms.date(change.get("validFrom")));
        xml.element("validTo", LocalForms.date(change.get("validTo")));
        xml.element("visaNumber", change.get("visaNumber"));
        xml.element("cadastralNumber", change.get("cadastralNumber"));
        xml.element("remarks", change.get("remarks"));
    }
}
