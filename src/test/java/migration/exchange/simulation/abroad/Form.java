package migration.exchange.simulation.abroad;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import migration.exchange.simulation.noise.Change;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;

/** One version of a registration as the ministry writes it; what is null is not written. */
final class Form {

    static final List<String> FIELDS = List.of(
            "hostCountry",
            "hostCity",
            "purpose",
            "familyMembers",
            "status",
            "registered",
            "changed",
            "ended",
            "deregistrationReason",
            "sex",
            "birthDate",
            "citizenships");

    String sourceId;
    int version;
    LocalDate registered;
    LocalDate changed;
    LocalDate ended;
    /** Names in one script or in both, sex, birth date, personal number. */
    Identity citizen;
    /** What of it differs from who the citizen is. */
    List<Change> noise = List.of();
    /** Null when it is not stated. */
    String personalNumber;

    String host;
    String hostName;
    String city;
    String address;
    String purpose;
    int family;
    String reason;

    boolean isEnded() {
        return ended != null;
    }

    /** The content that the platform should keep, in the order of the fields. */
    List<String> content() {
        return Arrays.asList(
                host,
                city,
                purpose,
                Integer.toString(family),
                isEnded() ? "ENDED" : "REGISTERED",
                registered.toString(),
                text(changed),
                text(ended),
                isEnded() ? reason : null,
                citizen.get(Field.SEX),
                citizen.get(Field.BIRTH_DATE),
                "GEO");
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
