package migration.exchange.simulation.noise;

/** What can go wrong, in the order in which it acts, that of the table of rates. The numbers key the draws and never change. */
public enum Operator {
    TYPO_SURNAME(1),
    TYPO_GIVEN(2),
    KA_SHIFT(3),
    LATIN_VARIANT(4),
    NAMES_SWAPPED(5),
    FIELDS_MERGED(6),
    SECOND_NAME_DROPPED(7),
    MRZ_TRUNCATED(8),
    DIMINUTIVE(9),
    DOB_DAY_MONTH(10),
    DOB_DIGIT(11),
    DOB_UNKNOWN_DAY(12),
    SEX_WRONG(13),
    SEX_MISSING(14),
    CITIZENSHIP_OTHER(15),
    BIRTH_COUNTRY_OLD(16),
    DOC_NO_CONFUSED(17),
    PERSONAL_NO_MISSING(18),
    PERSONAL_NO_DIGIT(19);

    private final int number;

    Operator(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** What stands so in the document: every record that was made from it shows the same. */
    boolean sticksToDocument() {
        return this == LATIN_VARIANT || this == DOB_UNKNOWN_DAY;
    }

    /** The zone has 39 characters for a name: of a longer one the rest is always missing (ICAO Doc 9303 part 4, 4.2.2). */
    boolean isCertain() {
        return this == MRZ_TRUNCATED;
    }
}
