package migration.exchange.simulation.noise;

import java.util.List;

/** What becomes of whole names. Parts of a name stand apart by fillers in Latin letters, by blanks in Georgian ones. */
final class Names {

    /** The surname, and likewise the given names, in each of the two scripts. */
    record Part(Field latin, Field georgian) {

        /** The field that somebody types: of the script that comes first for a channel, of the other where that is not stated. */
        Field typed(Identity identity, Channel channel) {
            Field first = channel.georgianFirst() ? georgian : latin;
            Field second = channel.georgianFirst() ? latin : georgian;
            return identity.states(first) ? first : second;
        }
    }

    /** The two fields of a name in one script. */
    private record Script(Field surname, Field given, char between) {}

    static final Part SURNAME = new Part(Field.SURNAME, Field.SURNAME_KA);
    static final Part GIVEN = new Part(Field.GIVEN_NAME, Field.GIVEN_NAME_KA);

    private static final Script LATIN = new Script(Field.SURNAME, Field.GIVEN_NAME, '<');
    private static final List<Script> SCRIPTS = List.of(LATIN, new Script(Field.SURNAME_KA, Field.GIVEN_NAME_KA, ' '));

    /** Characters of the name in the machine readable zone of a passport (ICAO Doc 9303 part 4, 4.2.2). */
    private static final int ZONE = 39;

    private Names() {}

    /** Surname and given names exchanged. */
    static Identity swap(Identity identity) {
        Identity swapped = identity;
        for (Script script : SCRIPTS) {
            if (isWhole(identity, script)) {
                swapped = swapped.with(script.surname(), identity.get(script.given()))
                        .with(script.given(), identity.get(script.surname()));
            }
        }
        return swapped;
    }

    private static boolean isWhole(Identity identity, Script script) {
        return identity.states(script.surname()) && identity.states(script.given());
    }

    /** All names in the field of the surname. */
    static Identity merge(Identity identity) {
        Identity merged = identity;
        for (Script script : SCRIPTS) {
            if (isWhole(identity, script)) {
                String all = identity.get(script.surname()) + script.between() + identity.get(script.given());
                merged = merged.with(script.surname(), all).without(script.given());
            }
        }
        return merged;
    }

    /** Given names after the first left out. */
    static Identity dropSecond(Identity identity) {
        Identity dropped = identity;
        for (Script script : SCRIPTS) {
            String given = identity.get(script.given());
            int end = given == null ? -1 : given.indexOf(script.between());
            dropped = end > 0 ? dropped.with(script.given(), given.substring(0, end)) : dropped;
        }
        return dropped;
    }

    /** The Latin name as far as the zone reaches, two fillers between its halves; one letter of the given name stays. */
    static Identity truncate(Identity identity) {
        if (!isWhole(identity, LATIN)) {
            return identity;
        }
        String surname = identity.get(Field.SURNAME);
        String given = identity.get(Field.GIVEN_NAME);
        if (surname.length() + 2 + given.length() <= ZONE) {
            return identity;
        }
        String kept = cut(surname, ZONE - 3);
        return Effects.replace(identity, Field.SURNAME, kept)
                .with(Field.GIVEN_NAME, cut(given, ZONE - 2 - kept.length()));
    }

    private static String cut(String name, int length) {
        String cut = name.substring(0, Math.min(name.length(), length));
        return cut.endsWith("<") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
