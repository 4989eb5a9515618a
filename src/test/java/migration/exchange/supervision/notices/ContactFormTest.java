package migration.exchange.supervision.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.notices.ContactForm.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact persons: what is taken from a form, and how it is kept. */
class ContactFormTest {

    @TempDir
    Path folder;

    @Test
    void whatIsTypedIsReadWithoutBlanksAndComesBackIntoTheForm() {
        Contact contact = good(form(" ნინო ", " nino@agency.example ", " ", List.of("FEED_LATE")));

        assertThat(contact.name()).isEqualTo("ნინო");
        assertThat(contact.mail()).isEqualTo("nino@agency.example");
        assertThat(contact.phone()).isNull();
        assertThat(contact.kinds()).containsExactly(AlarmKind.FEED_LATE);
        assertThat(good(ContactForm.of(contact))).isEqualTo(contact);
        assertThat(contact.toString()).doesNotContain("ნინო", "nino");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nino",
                "nino@",
                "@agency.example",
                "nino@agency",
                "a@b.example, c@d.example",
                "nino@agency.example\r\nBcc: x@y.example",
                "Nino <nino@agency.example>",
                "ნინო@agency.example"
            })
    void whatIsNoPlainAddressIsRefused(String mail) {
        assertThat(form("Nino", mail, "", List.of()).read("consular", "1"))
                .isEqualTo(new Reading.Wrong(Set.of("mail")));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        ContactForm wrong = new ContactForm("BOSS", "x", "no", "call me", "ru", List.of("DEAD_LETTERS"), null);

        assertThat(wrong.read("consular", "1"))
                .isEqualTo(new Reading.Wrong(Set.of("post", "name", "mail", "phone", "language", "kinds", "delivery")));
        assertThat(good(form("Nino", "n@a.example", "+995 (32) 299-00-00", null))
                        .phone())
                .isEqualTo("+995 (32) 299-00-00");
    }

    @Test
    void eachAgencyKeepsItsOwnInAFileOfTheOwner() throws Exception {
        ContactBook book = new ContactBook(folder);
        for (int i = 0; i < ContactBook.MOST; i++) {
            assertThat(book.keep(contact("consular", "id-" + i))).isTrue();
        }
        assertThat(book.keep(contact("consular", "one more"))).isFalse();
        assertThat(book.keep(contact("consular", "id-3"))).as("changed").isTrue();
        assertThat(book.keep(contact("border-police", "id-3"))).isTrue();

        assertThat(book.of("consular")).hasSize(ContactBook.MOST);
        assertThat(book.find("border-police", "id-1")).isEmpty();
        assertThat(book.remove("border-police", "id-1")).isFalse();
        assertThat(book.remove("consular", "id-3")).isTrue();
        assertThat(new ContactBook(folder).find("border-police", "id-3")).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("contacts.json"))))
                .isEqualTo("rw-------");
    }

    private static Contact contact(String agency, String id) {
        return ((Reading.Good)
                        form("Nino", "nino@agency.example", "", List.of()).read(agency, id))
                .contact();
    }

    private static Contact good(ContactForm form) {
        return ((Reading.Good) form.read("consular", "1")).contact();
    }

    private static ContactForm form(String name, String mail, String phone, List<String> kinds) {
        return new ContactForm("DATA", name, mail, phone, "en", kinds, "DAILY");
    }
}
