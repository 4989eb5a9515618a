package migration.exchange.normalization;

/** The check digit of machine readable zones: weights 7, 3, 1, fillers 0, letters A to Z 10 to 35 (ICAO Doc 9303 part 3, 4.9). */
public final class MrzCheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private MrzCheckDigit() {}

    /**
     * The digit of a field.
     *
     * @param field digits, Latin capitals and fillers {@code <}
     * @throws IllegalArgumentException if it holds anything else
     */
    public static int of(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        if (c == '<') {
            return 0;
        }
        throw new IllegalArgumentException("no character of a machine readable zone: " + c);
    }
}
