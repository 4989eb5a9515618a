package migration.exchange.campaign.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Deliveries of the agencies that are asked: lines of the files from which their simulated servers answer. */
final class Rows {

    static final String PERMITS = "change_seq,case_no,version,cancelled,application_date,channel,last_name_ka,"
            + "first_name_ka,last_name_lat,first_name_lat,sex,birth_date,citizenship,birth_country,personal_no,doc_type,"
            + "doc_no,doc_country,doc_valid_to,permit_type,stage,decision,decision_date,refusal_article,valid_from,"
            + "valid_to,ended_on,changed_at,transaction,commit\n";
    static final String VISAS = "applicationNo,revision,annulled,fullName,sex,birthDate,nationality,birthCountry,"
            + "passportType,passportNo,passportCountry,passportExpiry,post,channel,category,entries,stayDays,"
            + "applicationDate,decision,decisionTime,refusalGround,validFrom,validTo,visaNumber,cadastralNumber,remarks\n";

    private static final String PERMIT = "%d,%s,%d,%s,2024-01-10,,,,CAMPAIGN,RECORD,2,%s,TUR,,,P,U12345678,TUR,"
            + "2031-04-30,%s,პირველადი,დადებითი,2024-01-25,,2024-01-25,2025-01-24,,2024-01-25 10:00:00+04,%d,%s\n";
    private static final String VISA = "%s,%d,%s,\"CAMPAIGN, RECORD\",FEMALE,%s,TR,,P,U12345678,TR,30/04/2031,%s,"
            + "consulate,C1,M,90,15/10/2024,ISSUED,01/11/2024 09:57,,02/11/2024,01/11/2025,V81593788,,\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Rows() {}

    static String permit(Delivery delivery, long number, long transaction, String commit) {
        return PERMIT.formatted(
                number,
                delivery.sourceId(),
                delivery.version(),
                delivery.nature() == Nature.CANCELLED,
                delivery.birth(),
                delivery.nature() == Nature.BAD ? "X" : "ა",
                transaction,
                commit);
    }

    static String visa(Delivery delivery) {
        return VISA.formatted(
                delivery.sourceId(),
                delivery.version(),
                delivery.nature() == Nature.CANCELLED,
                day(delivery.birth()),
                delivery.nature() == Nature.BAD ? "NOWHERE" : "DEL");
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
