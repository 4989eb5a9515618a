package migration.exchange.simulation.abroad;

import java.util.Map;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.truth.ByteText;

/** Writes a submission of registrations in the contract's form. */
final class RegistrationXml {

    private static final Map<String, String> SEXES = Map.of("M", "MALE", "F", "FEMALE", "X", "X");

    private final ByteText out;
    private final Words purposes;
    private final Words reasons;

    RegistrationXml(Words purposes, Words reasons, int records) {
        this.purposes = purposes;
        this.reasons = reasons;
        out = new ByteText(600 + records * 1200);
    }

    void start(int sequence, String created, String completeThrough) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<submission xmlns=\"urn:migration-exchange:consular:registrations:1\"");
        out.append(" xmlns:c=\"urn:migration-exchange:common:1\" agency=\"consular\" feed=\"registrations\"");
        out.append(" contract=\"1\" stream=\"").append(RegistrationFeed.STREAM).append("\" sequence=\"");
        out.append(sequence).append("\" created=\"").append(created);
        out.append("\" completeThrough=\"").append(completeThrough).append("\">\n  <records>\n");
    }

    byte[] end() {
        return out.append("  </records>\n</submission>\n").toByteArray();
    }

    void registration(Form form) {
        out.append("    <registration sourceId=\"").append(form.sourceId);
        out.append("\" version=\"").append(form.version).append("\">\n");
        line("registrationDate", form.registered);
        line("changeDate", form.changed);
        citizen(form);
        line("hostCountry", form.hostName);
        line("hostCity", form.city);
        line("address", form.address);
        line("purpose", purposes.of(form.purpose).values().get(0));
        line("familyMemberQuantity", form.family);
        if (form.isEnded()) {
            out.append("      <deregistration>\n");
            line("deregistrationDate", form.ended);
            line("deregistrationReason", reasons.of(form.reason).values().get(0));
            out.append("      </deregistration>\n");
        }
        out.append("    </registration>\n");
    }

    private void citizen(Form form) {
        Identity citizen = form.citizen;
        out.append("      <citizen>");
        name("personName", citizen.get(Field.SURNAME), citizen.get(Field.GIVEN_NAME));
        name("personNameGeorgian", citizen.get(Field.SURNAME_KA), citizen.get(Field.GIVEN_NAME_KA));
        element("personSex", SEXES.get(citizen.get(Field.SEX)));
        element("personBirthDate", citizen.get(Field.BIRTH_DATE));
        element("personCitizenship", "GE");
        element("personNationalIdentification", form.personalNumber);
        out.append("</citizen>\n");
    }

    private void name(String element, String surname, String given) {
        if (surname == null) {
            return;
        }
        out.append("<c:").append(element).append('>');
        element("surName", surname.replace('<', ' '));
        element("givenName", given);
        out.append("</c:").append(element).append('>');
    }

    private void line(String element, Object value) {
        if (value != null) {
            out.append("      <").append(element).append('>').append(value.toString());
            out.append("</").append(element).append(">\n");
        }
    }

    /** An element that all contracts share, in their namespace. */
    private void element(String element, String text) {
        if (text != null) {
            out.append("<c:").append(element).append('>').append(text);
            out.append("</c:").append(element).append('>');
        }
    }
}
