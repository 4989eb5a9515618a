package migration.exchange.simulation.noise;

/** Slips of those who type a name: one edit in four of five cases, else two (Damerau 1964, not re-read). */
final class Typing {

    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
    /** Letters that need the Shift of a Georgian keyboard, and those that come without it. */
    private static final String SHIFTED = "თშჩღჟძჭ";

    private static final String PLAIN = "ტსცრჯზწ";

    private static final int TWICE = 20;
    private static final int SUBSTITUTED = 40;
    private static final int DELETED = 65;
    private static final int INSERTED = 85;
    private static final int PERCENT = 100;
    /** Draws that one edit takes. */
    private static final int DRAWS = 3;

    private Typing() {}

    /** A name of one letter, or of signs only, stays. */
    static Identity slip(Names.Part part, Identity identity, Sight sight, Chance chance) {
        Field field = part.typed(identity, sight.channel());
        if (!identity.states(field) || identity.get(field).length() < 2) {
            return identity;
        }
        String typed = edit(identity.get(field), chance, 1);
        boolean again = chance.below(0, PERCENT) < TWICE && typed.length() > 1;
        return Effects.replace(identity, field, again ? edit(typed, chance, 1 + DRAWS) : typed);
    }

    /** Substitution 40 %, deletion 25 %, insertion 20 %, two neighbours exchanged 15 %. */
    private static String edit(String name, Chance chance, int first) {
        int kind = chance.below(first, PERCENT);
        int at = chance.below(first + 1, name.length() - 1);
        String alphabet = LATIN.indexOf(name.charAt(0)) < 0 ? GEORGIAN : LATIN;
        char letter = alphabet.charAt(chance.below(first + 2, alphabet.length()));
        StringBuilder typed = new StringBuilder(name);
        if (kind < SUBSTITUTED) {
            typed.setCharAt(at, letter == name.charAt(at) ? next(alphabet, letter) : letter);
        } else if (kind < DELETED) {
            typed.deleteCharAt(at);
        } else if (kind < INSERTED) {
            typed.insert(at, letter);
        } else {
            typed.deleteCharAt(at).insert(at + 1, name.charAt(at));
        }
        return typed.toString();
    }

    private static char next(String alphabet, char letter) {
        return alphabet.charAt((alphabet.indexOf(letter) + 1) % alphabet.length());
    }

    /** One letter that needs Shift without it: in the surname, else in the given name. */
    static Identity withoutShift(Identity identity, Chance chance) {
        Identity typed = withoutShift(identity, Field.SURNAME_KA, chance);
        return typed == identity ? withoutShift(identity, Field.GIVEN_NAME_KA, chance) : typed;
    }

    private static Identity withoutShift(Identity identity, Field field, Chance chance) {
        if (!identity.states(field)) {
            return identity;
        }
        String name = identity.get(field);
        int from = chance.below(0, name.length());
        for (int step = 0; step < name.length(); step++) {
            int at = (from + step) % name.length();
            int letter = SHIFTED.indexOf(name.charAt(at));
            if (letter >= 0) {
                return identity.with(field, name.substring(0, at) + PLAIN.charAt(letter) + name.substring(at + 1));
            }
        }
        return identity;
    }
}
