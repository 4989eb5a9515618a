package migration.exchange.supervision.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.SupervisionSettings;
import migration.exchange.supervision.Words;
import migration.exchange.supervision.notices.Contact.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Alarms by mail, through a real server: to whom, in which words, once, and again when the server was away. */
class MailNoticesTest {

    /** Noon in Tbilisi. */
    private static final Instant NOON = Instant.parse("2026-09-20T08:00:00Z");

    private static final FeedId VISAS = new FeedId("consular", "visas");
    private static final String STEWARD = "steward@commission.example";

    @TempDir
    Path folder;

    private final Book book = new Book();
    private GreenMail server;

    @BeforeEach
    void listen() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void eachIsToldInItsLanguageOfWhatItWishes() throws Exception {
        contact("nino", "consular", "en", Set.of(AlarmKind.FEED_LATE), Delivery.AT_ONCE);
        contact("dato", "consular", "ka", Set.of(AlarmKind.CODE_UNKNOWN), Delivery.AT_ONCE);
        contact("lela", "border-police", "ka", Set.of(AlarmKind.FEED_LATE), Delivery.AT_ONCE);
        book.alarms.add(alarm("a", AlarmKind.FEED_LATE, VISAS, "", NOON));
        book.alarms.add(alarm("b", AlarmKind.DEAD_LETTERS, null, "batches", NOON));

        notices(STEWARD).tell(NOON);

        assertThat(mails()).containsOnlyKeys(STEWARD, "nino@agency.example");
        MimeMessage english = mails().get("nino@agency.example");
        assertThat(english.getSubject()).isEqualTo("Migration data exchange: notices 1");
        assertThat(text(english))
                .contains(
                        "Sentence a.\r\nReference: aaaaaaaa\r\nhttps://exchange.example/en/console/feeds/consular/visas",
                        "To change or stop these mails:\r\nhttps://exchange.example/en/exchange/settings")
                .doesNotContain("times", "nino", "Sentence b");
        assertThat(english.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMessage georgian = mails().get(STEWARD);
        assertThat(text(georgian))
                .contains(
                        "წინადადება a.",
                        "წინადადება b.",
                        "https://exchange.example/console/alarms/bbbbbbbb-",
                        "ოპერატორი წყვეტს");
    }

    @Test
    void nobodyIsToldTwiceWhicheverProcessLooks() throws Exception {
        contact("nino", "consular", "en", Set.of(AlarmKind.CERTIFICATE_ENDS), Delivery.AT_ONCE);
        book.alarms.add(alarm("a", AlarmKind.CERTIFICATE_ENDS, null, "consular c289 7", NOON));

        notices(STEWARD).tell(NOON);
        notices(STEWARD).tell(NOON.plusSeconds(600));

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(text(mails().get("nino@agency.example"))).contains("https://exchange.example/en/exchange/settings");
        assertThat(Files.readString(folder.resolve("told.json")))
                .contains("aaaaaaaa")
                .doesNotContain("@");
    }

    @Test
    void whatComesBackWithinAnHourIsToldAfterItOnceWithItsCount() throws Exception {
        Alarm first = alarm("a", AlarmKind.FEED_LATE, VISAS, "", NOON);
        book.alarms.add(first);
        notices(STEWARD).tell(NOON);
        book.alarms.set(0, times(first, 3));
        notices(STEWARD).tell(NOON.plus(Duration.ofMinutes(59)));
        assertThat(server.getReceivedMessages()).hasSize(1);

        notices(STEWARD).tell(NOON.plus(Duration.ofMinutes(60)));
        notices(STEWARD).tell(NOON.plus(Duration.ofMinutes(130)));

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(text(server.getReceivedMessages()[1])).contains("წინადადება a. უკვე 3-ჯერ.");
    }

    @Test
    void whoWishesItDailyIsToldInTheMorningOfAllThatCame() throws Exception {
        contact("nino", "consular", "en", Set.of(AlarmKind.FEED_LATE, AlarmKind.CODE_UNKNOWN), Delivery.DAILY);
        book.alarms.add(alarm("a", AlarmKind.FEED_LATE, VISAS, "", NOON));
        book.alarms.add(closed(alarm("b", AlarmKind.CODE_UNKNOWN, VISAS, "X", NOON), NOON.plusSeconds(60)));
        Instant nine = Instant.parse("2026-09-21T05:00:00Z");

        notices("").tell(NOON);
        notices("").tell(nine.minusSeconds(1));
        assertThat(server.getReceivedMessages()).isEmpty();
        notices("").tell(nine);
        notices("").tell(nine.plusSeconds(600));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(text(server.getReceivedMessages()[0]))
                .contains("Sentence a.\r\n", "Sentence b. It is gone meanwhile.");
    }

    @Test
    void whatWasNotTakenIsToldAtTheNextLookForADay() {
        book.alarms.add(alarm("a", AlarmKind.FEED_LATE, VISAS, "", NOON));
        int port = server.getSmtp().getPort();
        server.stop();
        notices(port, STEWARD).tell(NOON);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();

        notices(STEWARD).tell(NOON.plus(Duration.ofDays(1)));
        assertThat(server.getReceivedMessages()).as("news no more").isEmpty();
        notices(STEWARD).tell(NOON.plus(Duration.ofHours(23)));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAddressThatIsRefusedHoldsNobodyUp() {
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            throw new UserException("no such box");
        });
        book.alarms.add(alarm("a", AlarmKind.FEED_LATE, VISAS, "", NOON));
        notices("not an address").tell(NOON);
        assertThat(server.getReceivedMessages()).isEmpty();
        server.getUserManager()
                .setMessageDeliveryHandler(
                        (message, to) -> server.getUserManager().getUserByEmail(to.getEmail()));
        server.setUser(STEWARD, "x");

        notices("not an address", STEWARD).tell(NOON);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void noMailIsSentWithoutAServer() {
        book.alarms.add(alarm("a", AlarmKind.FEED_LATE, VISAS, "", NOON));
        MailSettings settings = settings(STEWARD);
        Mailer off = new Mailer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "", settings);
        notices(settings, off).tell(NOON);
        assertThat(folder.resolve("told.json")).doesNotExist();
    }

    private MailNotices notices(String... stewards) {
        return notices(server.getSmtp().getPort(), stewards);
    }

    private MailNotices notices(int port, String... stewards) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var senders = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        MailSettings settings = settings(stewards);
        return notices(settings, new Mailer(senders, "127.0.0.1", settings));
    }

    private MailNotices notices(MailSettings settings, Mailer mailer) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var webhook = new SupervisionSettings.Webhook("", "", Duration.ofSeconds(5));
        var supervision = new SupervisionSettings(
                true,
                Duration.ofMinutes(10),
                Duration.ofDays(14),
                Duration.ofDays(7),
                Duration.ZERO,
                "https://exchange.example",
                webhook);
        return new MailNotices(
                book,
                new ContactBook(folder),
                new ToldBook(folder),
                settings,
                new MailText(words, supervision),
                mailer,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static MailSettings settings(String... stewards) {
        return new MailSettings("exchange@commission.example", List.of(stewards), "ka", LocalTime.of(9, 0));
    }

    private void contact(String name, String agency, String language, Set<AlarmKind> kinds, Delivery delivery) {
        new ContactBook(folder)
                .keep(new Contact(
                        "id-" + name,
                        agency,
                        Contact.Post.DATA,
                        name,
                        name + "@agency.example",
                        null,
                        language,
                        kinds,
                        delivery));
    }

    private static Alarm alarm(String letter, AlarmKind kind, FeedId feed, String subject, Instant at) {
        String id = "xxxxxxxx-xxxx-3xxx-8xxx-xxxxxxxxxxxx".replace("x", letter);
        Words sentence = new Words("წინადადება " + letter + ".", "Sentence " + letter + ".");
        return new Alarm(id, new Alarm.Cause(kind, feed, subject), sentence, 1, at, at, null, null);
    }

    private static Alarm times(Alarm alarm, int times) {
        return new Alarm(
                alarm.id(), alarm.cause(), alarm.sentence(), times, alarm.openedAt(), alarm.seenAt(), null, null);
    }

    private static Alarm closed(Alarm alarm, Instant at) {
        return new Alarm(alarm.id(), alarm.cause(), alarm.sentence(), 1, alarm.openedAt(), at, at, null);
    }

    private Map<String, MimeMessage> mails() throws Exception {
        Map<String, MimeMessage> mails = new TreeMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            mails.put(((InternetAddress) mail.getAllRecipients()[0]).getAddress(), mail);
        }
        return mails;
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }

    /** Alarms as they are now. */
    private static final class Book implements AlarmBook {

        private final List<Alarm> alarms = new ArrayList<>();

        @Override
        public List<Alarm> known(Instant closedSince) {
            return alarms.stream()
                    .filter(alarm ->
                            alarm.closedAt() == null || !alarm.closedAt().isBefore(closedSince))
                    .toList();
        }

        @Override
        public List<Alarm> list(int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Alarm> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(Collection<Alarm> kept) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Alarm> untold(Instant since, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void told(Collection<Alarm> told) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Alarm> decide(String id, Alarm.Decision decision) {
            throw new UnsupportedOperationException();
        }
    }
}
