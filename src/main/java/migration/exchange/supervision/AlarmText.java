package migration.exchange.supervision;

/**
 * The words of a kind of alarm.
 *
 * @param kind the kind
 * @param title its name
 * @param says what such an alarm means
 * @param sentence what has happened, with places in braces
 * @param act what to do
 */
public record AlarmText(AlarmKind kind, Words title, Words says, Words sentence, Words act) {}
