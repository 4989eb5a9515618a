package migration.exchange.supervision.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.notices.Contact.Delivery;
import migration.exchange.supervision.notices.Contact.Post;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a contact person. */
public record ContactForm(
        @Nullable String post,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String language,
        @Nullable List<String> kinds,
        @Nullable String delivery) {

    /** Alarms that concern an agency: what is broken in our own machine is for operators. */
    public static final Set<AlarmKind> KINDS = EnumSet.complementOf(EnumSet.of(AlarmKind.DEAD_LETTERS));

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{2,100}");
    /** Plain addresses only (RFC 5321, without quotes and without letters that not every server takes). */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");

    /** What was typed, read. */
    public sealed interface Reading {

        record Good(Contact contact) implements Reading {}

        /** @param fields names of those that cannot be used */
        record Wrong(Set<String> fields) implements Reading {}
    }

    /** An empty form. */
    public static ContactForm empty() {
        return new ContactForm(Post.TECHNICAL.name(), "", "", "", "ka", List.of(), Delivery.AT_ONCE.name());
    }

    /** A form with what is known of somebody. */
    public static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.post().name(),
                contact.name(),
                contact.mail(),
                contact.phone() == null ? "" : contact.phone(),
                contact.language(),
                contact.kinds().stream().map(AlarmKind::name).toList(),
                contact.delivery().name());
    }

    public Reading read(String agency, String id) {
        Set<String> wrong = new TreeSet<>();
        check(wrong, "post", isOne(post, Post.values()));
        check(wrong, "name", NAME.matcher(text(name)).matches());
        check(wrong, "mail", MAIL.matcher(text(mail)).matches());
        check(
                wrong,
                "phone",
                text(phone).isEmpty() || PHONE.matcher(text(phone)).matches());
        check(wrong, "language", text(language).matches("ka|en"));
        check(wrong, "delivery", isOne(delivery, Delivery.values()));
        check(wrong, "kinds", kinds == null || kinds.stream().allMatch(ContactForm::isKind));
        return wrong.isEmpty() ? new Reading.Good(contact(agency, id)) : new Reading.Wrong(wrong);
    }

    private Contact contact(String agency, String id) {
        Set<AlarmKind> wished = EnumSet.noneOf(AlarmKind.class);
        if (kinds != null) {
            kinds.forEach(kind -> wished.add(AlarmKind.valueOf(kind)));
        }
        return new Contact(
                id,
                agency,
                Post.valueOf(text(post)),
                text(name),
                text(mail),
                text(phone).isEmpty() ? null : text(phone),
                text(language),
                wished,
                Delivery.valueOf(text(delivery)));
    }

    private static void check(Set<String> wrong, String field, boolean good) {
        if (!good) {
            wrong.add(field);
        }
    }

    private static boolean isOne(@Nullable String word, Enum<?>[] words) {
        return Stream.of(words).anyMatch(one -> one.name().equals(word));
    }

    private static boolean isKind(String word) {
        return KINDS.stream().anyMatch(kind -> kind.name().equals(word));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
