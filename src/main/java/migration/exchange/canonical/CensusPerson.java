package migration.exchange.canonical;

import org.jspecify.annotations.Nullable;

/**
 * One person as counted in a census: what tables count by, and nothing else. It is no identity, and nothing is ever
 * linked to it.
 *
 * @param census reference day of the census, which is its code
 * @param region region of residence, ISO 3166-2
 * @param sex sex
 * @param age age group, completed years on the reference day
 * @param citizenship citizenship under which the person is counted, alpha-3, {@code STLS} or {@code UNK}
 */
public record CensusPerson(String census, String region, String sex, String age, String citizenship)
        implements CanonicalRecord {

    @Override
    public @Nullable PersonDescription person() {
        return null;
    }
}
