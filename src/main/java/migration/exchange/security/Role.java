package migration.exchange.security;

import java.util.Arrays;

/** What an account is for. */
public enum Role {
    /** Sends the records of one agency and sees what became of them. */
    AGENCY("agency"),
    /** Looks after feeds and quarantine of all agencies. */
    STEWARD("steward"),
    /** A steward who also decides what needs a second person. */
    STEWARD_LEAD("steward-lead"),
    /** Reads the tables of the Commission. */
    ANALYST("analyst"),
    /** Keeps the machine running; sees no records. */
    OPERATOR("operator");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word in settings and files. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if no role has this word */
    public static Role ofWord(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a role: " + word));
    }
}
