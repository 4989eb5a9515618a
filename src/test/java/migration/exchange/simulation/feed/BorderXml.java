package migration.exchange.simulation.feed;

import migration.exchange.simulation.truth.ByteText;

/** Writes submissions of the border police as contract XML, straight into text. */
final class BorderXml {

    private static final int HEAD = 600;
    private static final int RECORD = 900;

    /** Of the carrier at the beginning of a flight number. */
    private static final int DESIGNATOR = 2;

    private final int version;
    private final ByteText out;

    /**
     * An empty text.
     *
     * @param records how many will be written, about
     * @param version of the contract: 2 of crossings, or 1
     */
    BorderXml(int records, int version) {
        this.version = version;
        out = new ByteText(HEAD + RECORD * records);
    }

    void start(String feed, String encoding, String stream, long sequence, String created, String completeThrough) {
        out.append("<?xml version=\"1.0\" encoding=\"").append(encoding).append("\"?>\n");
        out.append("<submission xmlns=\"urn:migration-exchange:border-police:").append(feed);
        out.append(':')
                .append(version)
                .append("\" xmlns:c=\"urn:migration-exchange:common:1\" agency=\"border-police\" feed=\"")
                .append(feed)
                .append("\" contract=\"")
                .append(version)
                .append("\" stream=\"");
        out.append(stream)
                .append("\" sequence=\"")
                .append(sequence)
                .append("\" created=\"")
                .append(created);
        out.append("\" completeThrough=\"").append(completeThrough).append("\">\n  <records>\n");
    }

    /** The whole text, in UTF-8; the history that is declared ISO 8859-1 has only characters that are the same in both. */
    byte[] end() {
        return out.append("  </records>\n</submission>\n").toByteArray();
    }

    void crossing(BorderRecord record) {
        open("crossing", record);
        line("direction", record.direction);
        line("timestamp", record.timestamp);
        line(version == 1 ? "portOfEntry" : "checkpoint", record.portOfEntry);
        line("travelMode", record.travelMode);
        person(record);
        document(record);
        line("purpose", record.purpose);
        conveyance(record.conveyance);
        line("biometricCheck", record.unknown);
        out.append("    </crossing>\n");
    }

    private void conveyance(String flight) {
        if (version == 1 || flight == null) {
            line("conveyance", flight);
        } else {
            line("carrier", flight.substring(0, DESIGNATOR));
            line("conveyanceNumber", flight.substring(DESIGNATOR));
        }
    }

    void refusal(BorderRecord record) {
        open("refusal", record);
        line("timestamp", record.timestamp);
        line("portOfEntry", record.portOfEntry);
        person(record);
        document(record);
        line("ground", record.ground);
        line("carrierReturned", record.carrierReturned);
        out.append("    </refusal>\n");
    }

    private void open(String element, BorderRecord record) {
        out.append("    <").append(element).append(" sourceId=\"").append(record.sourceId);
        out.append("\" version=\"").append(record.version);
        out.append(record.cancelled ? "\" cancelled=\"true\">\n" : "\">\n");
    }

    private void line(String element, String text) {
        if (text != null) {
            out.append("      <").append(element).append('>').append(text);
            out.append("</").append(element).append(">\n");
        }
    }

    private void person(BorderRecord record) {
        out.append("      <person>");
        name("personName", record.surname, record.givenName);
        name("personNameGeorgian", record.surnameKa, record.givenNameKa);
        element("personSex", record.sex);
        element("personBirthDate", record.born);
        element("personCitizenship", record.citizenship);
        element("personNationalIdentification", record.personalNumber);
        out.append("</person>\n");
    }

    private void name(String element, String surname, String given) {
        if (surname != null) {
            out.append("<c:").append(element).append('>');
            element("surName", escaped(surname));
            element("givenName", escaped(given));
            out.append("</c:").append(element).append('>');
        }
    }

    /** Fillers of the machine readable zone are the only signs that XML would misread. */
    private static String escaped(String name) {
        return name == null || name.indexOf('<') < 0 ? name : name.replace("<", "&lt;");
    }

    private void document(BorderRecord record) {
        if (record.category != null) {
            out.append("      <travelDocument>");
            element("category", record.category);
            element("number", record.number);
            element("numberCheckDigit", record.checkDigit);
            element("issuerCountry", record.issuer);
            element("expirationDate", record.expires);
            out.append("</travelDocument>\n");
        }
    }

    /** An element that all contracts share, in their namespace. */
    private void element(String element, String text) {
        if (text != null) {
            out.append("<c:")
                    .append(element)
                    .append('>')
                    .append(text)
                    .append("</c:")
                    .append(element)
                    .append('>');
        }
    }
}
