package migration.exchange.validation.rules;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.quality.Layer;

/**
 * The Georgian personal number: exactly 11 digits, opaque, no public check digit. A number of ten digits that does not
 * begin with 0 has lost its leading zero in a spreadsheet: no office has number 00, so with a second zero it would not
 * have been one.
 */
public final class PersonalNumberRule {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{11}");
    private static final Pattern LOST_ZERO = Pattern.compile("[1-9][0-9]{9}");

    private PersonalNumberRule() {}

    /** @param path path of the person below the record */
    public static void check(String path, Person person, Findings findings) {
        check(path, person, UnaryOperator.identity(), findings);
    }

    /**
     * @param path path of the person below the record
     * @param mend mends a habit of the source that its contract allows; findings show the number as it was written
     */
    public static void check(String path, Person person, UnaryOperator<String> mend, Findings findings) {
        String written = person.getPersonNationalIdentification();
        if (written == null) {
            return;
        }
        String number = mend.apply(written);
        if (!NUMBER.matcher(number).matches()) {
            report(path, written, number, findings);
        }
    }

    private static void report(String path, String written, String number, Findings findings) {
        boolean lostZero = LOST_ZERO.matcher(number).matches();
        findings.error(
                Layer.RULE,
                lostZero ? "PERSONAL_NO_LOST_ZERO" : "PERSONAL_NO_FORMAT",
                path + "/personNationalIdentification",
                written,
                lostZero ? "0" + number : "[0-9]{11}");
    }
}
