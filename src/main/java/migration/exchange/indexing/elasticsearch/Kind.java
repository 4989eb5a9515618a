package migration.exchange.indexing.elasticsearch;

import java.util.function.BiConsumer;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.elasticsearch.Fields;

/**
 * A kind of record: how the content of its canonical form is written, and what of it is searched and counted.
 *
 * @param name the name of its feed, and of its index
 * @param type the canonical form
 * @param aboutPersons whether its records point to identities
 * @param fields the fields of the content
 * @param content writes the content that is not of the person, null members left out
 */
record Kind<T extends CanonicalRecord>(
        String name, Class<T> type, boolean aboutPersons, Fields fields, BiConsumer<T, Members> content) {

    /** Records of a person: the fields of the identity and of what is counted of persons come on top. */
    static <T extends CanonicalRecord> Kind<T> ofPersons(
            String name, Class<T> type, Fields own, BiConsumer<T, Members> content) {
        return new Kind<>(name, type, true, own, content);
    }

    /** Records of nobody who could be found: aggregates, and what may only be counted. */
    static <T extends CanonicalRecord> Kind<T> ofNobody(
            String name, Class<T> type, Fields own, BiConsumer<T, Members> content) {
        return new Kind<>(name, type, false, own, content);
    }

    /** The fields with which the content of a record of a person begins. */
    static Fields person() {
        return new Fields()
                .keys("identity", "sex", "citizenship", "citizenships", "birthCountry")
                .counted("birthDate");
    }

    /** Writes the content of a record of this kind. */
    void write(CanonicalRecord record, Members members) {
        content.accept(type.cast(record), members);
    }
}
