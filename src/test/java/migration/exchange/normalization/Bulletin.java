package migration.exchange.normalization;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import migration.exchange.contract.PushedForm;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;

/** A form of its own for refusals: other names, days before months, an encoding of one byte. */
public final class Bulletin implements Normalizer, PushedForm {

    public static final FeedId FEED = new FeedId("border-police", "refusals");
    public static final Charset ENCODING = Charset.forName("windows-1251");
    public static final Envelope ENVELOPE = new Envelope(
            new ContractId(FEED, 1),
            "HQ",
            17,
            Instant.parse("2026-09-01T06:10:00Z"),
            Instant.parse("2026-09-01T06:00:00Z"));

    /** Two records, the first good, the second with a sex that no list has and without a gate. */
    public static final String TEXT = """
            <?xml version="1.0" encoding="windows-1251"?>
            <b:bulletin xmlns:b="urn:ge:bulletin" office="HQ" no="17" made="01.09.2026 10:10" until="01.09.2026 10:00">
              <b:note>\u0422\u0431\u0438\u043b\u0438\u0441\u0438</b:note>
              <b:cases>
                <b:case><b:nr>B-1</b:nr><b:rev>1</b:rev><b:when>31.08.2026 09:15</b:when><b:gate>BP-101</b:gate>
                  <b:family>\u0418\u0412\u0410\u041d\u041e\u0412</b:family><b:gender>M</b:gender><b:state>AZE</b:state></b:case>
                <b:case><b:nr>B-2</b:nr><b:rev>1</b:rev><b:when>31.08.2026 09:20</b:when>
                  <b:family>MAMMADOV</b:family><b:gender>Q</b:gender><b:state>AZE</b:state></b:case>
              </b:cases>
            </b:bulletin>
            """;

    private static final Map<String, String> ORIGINS = Map.of(
            "@sourceId", "nr",
            "@version", "rev",
            "timestamp", "when",
            "portOfEntry", "gate",
            "person/personName", "family",
            "person/personSex", "gender",
            "person/personCitizenship", "state");

    public static byte[] bytes(String text) {
        return text.getBytes(ENCODING);
    }

    @Override
    public FeedId feed() {
        return FEED;
    }

    @Override
    public ContractId contract() {
        return new ContractId(FEED, 1);
    }

    @Override
    public QName root() {
        return new QName("urn:ge:bulletin", "bulletin");
    }

    @Override
    public List<String> container() {
        return List.of("bulletin", "cases");
    }

    @Override
    public Set<Charset> encodings() {
        return Set.of(ENCODING);
    }

    @Override
    public Map<String, String> envelope() {
        return Map.of("stream", "office", "sequence", "no", "created", "made", "completeThrough", "until");
    }

    /** {@code dd.MM.yyyy HH:mm} by the clock of Tbilisi. */
    @Override
    public String time(String own) {
        return own.replaceFirst("^(\\d{2})\\.(\\d{2})\\.(\\d{4}) (\\d{2}:\\d{2})$", "$3-$2-$1T$4:00+04:00");
    }

    @Override
    public Map<String, String> origins() {
        return ORIGINS;
    }

    @Override
    public byte[] normalize(InputStream ownForm, Envelope envelope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContractWriter xml = new ContractWriter(out, envelope);
        FlatRecords.pushed(container(), one -> write(one, xml)).read(ownForm);
        xml.end();
        return out.toByteArray();
    }

    private void write(Map<String, String> one, ContractWriter xml) {
        xml.record("refusal", one.get("nr"), one.get("rev"), null);
        xml.element("timestamp", time(one.getOrDefault("when", "")));
        xml.element("portOfEntry", one.get("gate"));
        xml.open("person");
        xml.name("personName", one.get("family"), null);
        xml.common("personSex", one.get("gender"));
        xml.common("personCitizenship", one.get("state"));
        xml.close();
        xml.element("ground", "11.1.a");
        xml.close();
    }
}
