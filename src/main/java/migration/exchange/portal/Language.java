package migration.exchange.portal;

import java.util.Locale;
import java.util.Optional;

/** The languages that people are spoken to in; Georgian unless they ask for another. */
public enum Language {
    KA("ka"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The tag, {@code ka} or {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The other one, for the switch on a page. */
    public Language other() {
        return this == KA ? EN : KA;
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : KA;
    }

    /** The language of a tag such as {@code en} or {@code en-GB}; empty when it is neither. */
    public static Optional<Language> ofTag(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "ka" -> Optional.of(KA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
