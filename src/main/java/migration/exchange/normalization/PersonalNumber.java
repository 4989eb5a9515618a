package migration.exchange.normalization;

/** How sources write a Georgian personal number. */
public final class PersonalNumber {

    private PersonalNumber() {}

    /** The number without the blanks that people put between its digits. */
    public static String withoutBlanks(String text) {
        return text.replace(" ", "");
    }
}
