package migration.exchange.supervision.notices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import migration.exchange.security.OwnerFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Contact persons of all agencies, in a file beside the accounts that only its owner may read. */
@Component
public class ContactBook {

    /** Persons of one agency. */
    public static final int MOST = 10;

    private final OwnerFile<Contact> file;

    public ContactBook(@Value("${exchange.data:data}/accounts") Path accounts) {
        file = new OwnerFile<>(accounts, "contacts.json", Contact.class);
    }

    public List<Contact> all() {
        return file.read();
    }

    /** Those of an agency, by name. */
    public List<Contact> of(String agency) {
        return all().stream()
                .filter(one -> one.agency().equals(agency))
                .sorted(Comparator.comparing(Contact::name))
                .toList();
    }

    public Optional<Contact> find(String agency, String id) {
        return of(agency).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Keeps a person, in the place of the entry with the same id; false when the agency has {@link #MOST} others. */
    public boolean keep(Contact contact) {
        List<Contact> after = new ArrayList<>();
        file.change(before -> {
            after.clear();
            before.stream()
                    .filter(Predicate.not(same(contact.agency(), contact.id())))
                    .forEach(after::add);
            long others = after.stream()
                    .filter(one -> one.agency().equals(contact.agency()))
                    .count();
            if (others >= MOST) {
                return before;
            }
            after.add(contact);
            return after;
        });
        return after.contains(contact);
    }

    /** Forgets a person; false when there was none. */
    public boolean remove(String agency, String id) {
        return file.change(before ->
                before.stream().filter(Predicate.not(same(agency, id))).toList());
    }

    private static Predicate<Contact> same(String agency, String id) {
        return one -> one.agency().equals(agency) && one.id().equals(id);
    }
}
