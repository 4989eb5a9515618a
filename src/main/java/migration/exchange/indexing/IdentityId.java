package migration.exchange.indexing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.TravelDocument;
import org.jspecify.annotations.Nullable;

/**
 * The id of an identity: a keyed digest over all that a source says of a person, NFC and trimmed and nothing else, with
 * the version of this scheme in front. Whoever says the same has the same identity; one other letter makes another.
 */
public final class IdentityId {

    private static final String SCHEME = "v1";

    private final KeyedDigest digest;

    public IdentityId(KeyedDigest digest) {
        this.digest = digest;
    }

    /** The id. The match key is ours, not the source's, and does not count. */
    public String of(PersonDescription person) {
        List<@Nullable String> said = new ArrayList<>();
        name(said, person.latin());
        name(said, person.georgian());
        said.add(person.sex().name());
        said.add(person.birthDate() == null ? null : person.birthDate().toString());
        said.add(Integer.toString(person.citizenships().size()));
        said.addAll(person.citizenships());
        said.add(person.birthCountry());
        said.add(person.personalNumber());
        document(said, person.document());
        if (person.former() != null) { // what never says so keeps the ids that it had before anybody could
            name(said, person.former());
        }
        return SCHEME + digest.of(said.stream().map(IdentityId::plain).toArray(String[]::new));
    }

    private static void name(List<@Nullable String> said, @Nullable PersonName name) {
        said.add(name == null ? null : name.surname());
        said.add(name == null ? null : name.givenName());
    }

    private static void document(List<@Nullable String> said, @Nullable TravelDocument document) {
        said.add(document == null ? null : document.category());
        said.add(document == null ? null : document.number());
        said.add(document == null ? null : document.issuer());
        said.add(
                document == null || document.expires() == null
                        ? null
                        : document.expires().toString());
        if (document != null && document.replaces() != null) {
            said.add(document.replaces());
        }
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
