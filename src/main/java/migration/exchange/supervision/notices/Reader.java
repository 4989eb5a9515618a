package migration.exchange.supervision.notices;

import java.util.stream.Stream;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.notices.Contact.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told by mail.
 *
 * @param id says nothing of the address: it is what is written down
 * @param contact null for a steward, who is told everything
 */
record Reader(
        String id,
        String mail,
        String language,
        Delivery delivery,
        @Nullable Contact contact) {

    static Reader of(Contact contact) {
        return new Reader(contact.id(), contact.mail(), contact.language(), contact.delivery(), contact);
    }

    static Stream<Reader> stewards(MailSettings settings) {
        return settings.stewards().stream()
                .map(String::strip)
                .filter(mail -> !mail.isEmpty())
                .map(mail -> new Reader(
                        "steward-" + Integer.toHexString(mail.hashCode()),
                        mail,
                        settings.language(),
                        Delivery.AT_ONCE,
                        null));
    }

    boolean isSteward() {
        return contact == null;
    }

    boolean wishes(Alarm alarm) {
        return contact == null
                || contact.agency().equals(alarm.cause().agency())
                        && contact.kinds().contains(alarm.cause().kind());
    }
}
