package migration.exchange.simulation.noise;

/** What becomes of the numbers of documents and persons. */
final class Numbers {

    private static final String[] ALIKE = {"O0", "I1", "B8", "S5"};
    private static final String LOOK_ALIKES = String.join("", ALIKE);
    private static final int DIGITS = 10;
    /** By its third digit a personal number shows as invented: that one stays. */
    private static final int INVENTED = 2;

    private Numbers() {}

    /** A letter taken for the digit that looks like it or the other way round, or another digit. */
    static Identity confuse(Identity identity, Sight sight, Chance chance) {
        if (!identity.states(Field.DOCUMENT_NUMBER)) {
            return identity;
        }
        String number = identity.get(Field.DOCUMENT_NUMBER);
        int from = chance.below(0, number.length());
        boolean digit = chance.below(1, 2) == 0;
        for (int step = 0; step < number.length(); step++) {
            int at = (from + step) % number.length();
            char sign = number.charAt(at);
            if (digit ? Character.isDigit(sign) : LOOK_ALIKES.indexOf(sign) >= 0) {
                char other = digit ? otherDigit(sign, chance, 2) : alike(sign);
                return identity.with(Field.DOCUMENT_NUMBER, number.substring(0, at) + other + number.substring(at + 1));
            }
        }
        return identity;
    }

    private static char alike(char sign) {
        int at = LOOK_ALIKES.indexOf(sign);
        return LOOK_ALIKES.charAt(at % 2 == 0 ? at + 1 : at - 1);
    }

    private static char otherDigit(char digit, Chance chance, int number) {
        return (char) ('0' + (digit - '0' + 1 + chance.below(number, DIGITS - 1)) % DIGITS);
    }

    /** One digit changed, or two neighbours exchanged where they differ. */
    static Identity otherDigit(Identity identity, Sight sight, Chance chance) {
        if (!identity.states(Field.PERSONAL_NUMBER)) {
            return identity;
        }
        StringBuilder number = new StringBuilder(identity.get(Field.PERSONAL_NUMBER));
        int at = INVENTED + 1 + chance.below(0, number.length() - INVENTED - 2);
        char one = number.charAt(at);
        char next = number.charAt(at + 1);
        if (one != next && chance.below(1, 2) == 0) {
            number.setCharAt(at, next);
            number.setCharAt(at + 1, one);
        } else {
            number.setCharAt(at, otherDigit(one, chance, 2));
        }
        return identity.with(Field.PERSONAL_NUMBER, number.toString());
    }
}
