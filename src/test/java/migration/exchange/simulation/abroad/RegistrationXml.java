package migration.exchange.simulation.abroad;

import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.truth.ByteText;

/** Writes a submission of registrations in the contract's form. */
final class RegistrationXml {

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
        Name name = form.name;
        out.append("      <citizen>");
        if (form.latin) {
            name("personName", name.surname(), name.given());
        }
        if (form.georgian) {
            name("personNameGeorgian", name.surnameKa(), name.givenKa());
        }
        element("personSex", form.sex.equals("M") ? "MALE" : "FEMALE");
        element("personBirthDate", form.born.toString());
        element("personCitizenship", "GE");
        element("personNationalIdentification", form.personalNumber);
        out.append("</citizen>\n");
    }

    private void name(String element, String surname, String given) {
        out.append("<c:").append(element).append('>');
        element("surName", surname);
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
        out.append("<c:").append(element).append('>').append(text);
        out.append("</c:").append(element).append('>');
    }
}
