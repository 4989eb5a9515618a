package migration.exchange.simulation.draw;

/** What a draw is for. The numbers are written down and never change: a new need gets a new number, so old draws never move. */
public enum Purpose {
    TEST(1),
    KEEPS_IDENTITY(2),
    CITIZENSHIP(3),
    SEX(4),
    AGE(5),
    BIRTH_DAY(6),
    GIVEN_NAME(7),
    SURNAME(8),
    SURNAME_FORM(9),
    DOCUMENT_CATEGORY(10),
    DOCUMENT_NUMBER(11),
    DOCUMENT_ISSUED(12),
    PERSONAL_NUMBER(13),
    MONTH(20),
    DAY(21),
    HOUR(22),
    SECOND(23),
    CHECKPOINT(24),
    STAY_CLASS(25),
    STAY_NIGHTS(26),
    WAY_BACK(27),
    TRAVEL_PURPOSE(28),
    FLIGHT(29),
    CHECK_DIGIT_READ(30),
    FILLERS_KEPT(31),
    GROUND(32),
    CARRIER(33),
    DOCUMENT_SHOWN(34),
    QUOTA(40),
    FAULT_VARIANT(41),
    CORRECTED_FIELD(42),
    MENDED(43),
    SENT_LATER(44),
    DAMAGE(45),
    FILE_QUIRK(46),
    REPEATED(47),
    GAP(48),
    DECIDED(50),
    APPLIED(51),
    STAGE(52),
    TERM(53),
    PERMIT_TYPE(54),
    REFUSED(55),
    ENDED(56),
    TRANSACTION(57),
    CATEGORY(60),
    POST(61),
    ENTRIES(62),
    STAY_DAYS(63),
    VISA_NUMBER(64),
    REMARK(65),
    CADASTRAL(66),
    REGISTERED(70),
    HOST(71),
    SCRIPT(72),
    STAY_PURPOSE(73),
    FAMILY(74),
    ADDRESS(75),
    MOVED(76),
    DEREGISTERED(77),
    CITIZENSHIP_GROUND(90),
    OTHER_CITIZENSHIP(91),
    SECOND_CITIZENSHIP(92),
    STATELESS(93),
    OATH(94),
    CENSUS_REGION(95),
    CENSUS_CITIZENSHIP(96),
    PSEUDONYM(97),
    AGE_STATED(98);

    private final long number;

    Purpose(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}
