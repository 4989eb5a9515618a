package migration.exchange.simulation.person;

import java.time.LocalDate;

/**
 * A travel document.
 *
 * @param category P passport, I identity card, D diplomatic, S service, T travel document
 * @param number its number
 * @param issuer country that issued it, alpha-3
 * @param expires last day of validity
 */
public record Document(String category, String number, String issuer, LocalDate expires) {

    /** The check digit of the number: weights 7, 3, 1 and letters from A = 10, modulo 10 (ICAO Doc 9303 part 3, 4.9). */
    public char checkDigit() {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1;
            sum += Character.digit(number.charAt(i), 36) * weight;
        }
        return (char) ('0' + sum % 10);
    }
}
