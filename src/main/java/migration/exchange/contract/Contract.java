package migration.exchange.contract;

import jakarta.xml.bind.JAXBContext;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;

/** A contract made ready: compiled schema, bound classes, description. Immutable and thread-safe. */
public final class Contract {

    private final SchemaDescription description;
    private final Schema schema;
    private final JAXBContext binding;
    private final Class<?> submissionClass;
    private final Class<? extends Record> recordClass;
    private final QName recordName;
    private final String path;
    private final Lifecycle lifecycle;
    private final @Nullable VersionChanges changes;

    Contract(
            SchemaDescription description,
            Schema schema,
            JAXBContext binding,
            Class<?> submissionClass,
            Class<? extends Record> recordClass,
            String path,
            Lifecycle lifecycle,
            @Nullable VersionChanges changes) {
        this.description = description;
        this.schema = schema;
        this.binding = binding;
        this.submissionClass = submissionClass;
        this.recordClass = recordClass;
        this.recordName = new QName(
                description.contract().namespace(), description.record().name());
        this.path = path;
        this.lifecycle = lifecycle;
        this.changes = changes;
    }

    public ContractId id() {
        return description.contract();
    }

    public SchemaDescription description() {
        return description;
    }

    /** Local names from the root to the element whose children are the records. */
    public List<String> container() {
        return description.container();
    }

    /** Name of a record's element. */
    public QName recordName() {
        return recordName;
    }

    /** The class that records are bound to. */
    public Class<? extends Record> recordClass() {
        return recordClass;
    }

    /** The class that whole submissions are bound to. */
    public Class<?> submissionClass() {
        return submissionClass;
    }

    /** Class path of the XSD; what belongs to the contract lies beside it. */
    public String path() {
        return path;
    }

    /** When it is taken. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** What it says of the version before; empty for a first version. */
    public Optional<VersionChanges> changes() {
        return Optional.ofNullable(changes);
    }

    Schema schema() {
        return schema;
    }

    JAXBContext binding() {
        return binding;
    }
}
