package migration.exchange.indexing.elasticsearch;

import java.io.OutputStream;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.TravelDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The one JSON form of canonical content and of identities: same content, same bytes. Names and numbers of persons
 * stand only in the identity.
 */
final class RecordJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .rootValueSeparator("")
            .build();

    private RecordJson() {}

    /** A writer of any number of objects, one after the other; they have arrived in the stream after each flush. */
    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** Writes content; {@code identity} is null for records of nobody. */
    static void content(CanonicalRecord record, @Nullable String identity, JsonGenerator g) {
        g.writeStartObject();
        Members members = new Members(g);
        PersonDescription person = record.person();
        if (person != null) {
            counted(person, members.text("identity", identity));
        }
        RecordKinds.of(record).write(record, members);
        g.writeEndObject();
        g.flush();
    }

    private static void counted(PersonDescription person, Members members) {
        members.text("sex", person.sex().name())
                .text("birthDate", person.birthDate())
                .text(
                        "citizenship",
                        person.citizenships().isEmpty()
                                ? null
                                : person.citizenships().get(0))
                .texts("citizenships", person.citizenships())
                .text("birthCountry", person.birthCountry());
    }

    /** Writes an identity: everything that was said. */
    static void identity(PersonDescription person, JsonGenerator g) {
        g.writeStartObject();
        Members members = new Members(g);
        name("latin", person.latin(), members);
        name("georgian", person.georgian(), members);
        name("former", person.former(), members);
        members.text("matchKey", person.matchKey())
                .text("sex", person.sex().name())
                .text("birthDate", person.birthDate())
                .texts("citizenships", person.citizenships())
                .text("birthCountry", person.birthCountry())
                .text("personalNumber", person.personalNumber());
        document(person.document(), members);
        g.writeEndObject();
        g.flush();
    }

    private static void name(String script, @Nullable PersonName name, Members members) {
        if (name != null) {
            members.text(script + "Surname", name.surname()).text(script + "GivenName", name.givenName());
        }
    }

    private static void document(@Nullable TravelDocument document, Members members) {
        if (document != null) {
            members.text("documentCategory", document.category())
                    .text("documentNumber", document.number())
                    .text("documentIssuer", document.issuer())
                    .text("documentExpires", document.expires())
                    .text("replacedNumber", document.replaces());
        }
    }
}
