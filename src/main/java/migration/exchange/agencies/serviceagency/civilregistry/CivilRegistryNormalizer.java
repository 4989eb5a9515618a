package migration.exchange.agencies.serviceagency.civilregistry;

import java.util.Map;
import migration.exchange.agencies.serviceagency.views.ChangeNormalizer;
import migration.exchange.agencies.serviceagency.views.Written;
import migration.exchange.normalization.ContractWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of the view {@code export.civil_acts} to contract XML. Names stand in Georgian letters in one column, surname
 * first; a birth date of which only the year is known is typed as {@code 00.00.1962} in a column of its own; an address is
 * one text that begins with the region. Codes stay local; other columns stay in the verbatim.
 */
@Component
final class CivilRegistryNormalizer extends ChangeNormalizer {

    CivilRegistryNormalizer() {
        super(CivilActs.CONTRACT, "act");
    }

    @Override
    protected void content(Map<String, String> row, ContractWriter xml) {
        xml.element("actType", row.get("act_type"));
        xml.element("actDate", row.get("act_date"));
        xml.element("registrationDate", row.get("registered_on"));
        person(row, xml);
        formerName(row.get("former_name"), xml);
        parent("დედა", row.get("mother_born"), row.get("mother_cit"), xml);
        parent("მამა", row.get("father_born"), row.get("father_cit"), xml);
        xml.element("actCountry", row.get("act_country"));
        residence(row.get("address"), xml);
        xml.element("remarks", row.get("remarks"));
    }

    private static void person(Map<String, String> row, ContractWriter xml) {
        xml.open("person");
        String name = row.get("person_name");
        xml.name("personNameGeorgian", surname(name), givenName(name));
        xml.common("personSex", row.get("sex"));
        String born = row.get("birth_date");
        xml.common("personBirthDate", born == null ? Written.day(row.get("birth_text")) : born);
        Written.list(row.get("citizenship")).forEach(country -> xml.common("personCitizenship", country));
        xml.common("personBirthCountry", row.get("birth_country"));
        xml.common("personNationalIdentification", row.get("personal_no"));
        xml.close();
    }

    private static void formerName(@Nullable String name, ContractWriter xml) {
        if (name != null) {
            xml.open("formerName");
            xml.common("surName", surname(name));
            xml.common("givenName", givenName(name));
            xml.close();
        }
    }

    /** Surnames are one word or joined by hyphens; what follows the first blank are given names. */
    private static @Nullable String surname(@Nullable String name) {
        return name == null ? null : name.strip().split("\\s+", 2)[0];
    }

    private static @Nullable String givenName(@Nullable String name) {
        String[] parts = name == null ? new String[0] : name.strip().split("\\s+", 2);
        return parts.length < 2 ? null : parts[1];
    }

    private static void parent(String role, @Nullable String born, @Nullable String citizenship, ContractWriter xml) {
        if (born != null || citizenship != null) {
            xml.open("parent");
            xml.element("role", role);
            xml.element("birthDate", Written.day(born));
            xml.element("citizenship", citizenship);
            xml.close();
        }
    }

    private static void residence(@Nullable String address, ContractWriter xml) {
        if (address != null) {
            int comma = address.indexOf(',');
            xml.open("residence");
            xml.element("region", comma < 0 ? null : address.substring(0, comma).strip());
            xml.element("addressText", address);
            xml.close();
        }
    }
}
