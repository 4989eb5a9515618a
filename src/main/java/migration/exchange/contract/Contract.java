package migration.exchange.contract;

import jakarta.xml.bind.JAXBContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** A contract: its description, and its compiled schema and bound classes, made when they are first needed. Thread-safe. */
public final class Contract {

    private final SchemaDescription description;
    private final SingletonSupplier<Schema> schema;
    private final SingletonSupplier<JAXBContext> binding;
    private final SingletonSupplier<RecordTables> tables;
    private final Class<?> submissionClass;
    private final Class<? extends Record> recordClass;
    private final QName recordName;
    private final String path;
    private final Lifecycle lifecycle;
    private final @Nullable VersionChanges changes;

    Contract(
            SchemaDescription description,
            Supplier<Schema> schema,
            Supplier<JAXBContext> binding,
            Supplier<RecordTables> tables,
            Class<?> submissionClass,
            Class<? extends Record> recordClass,
            String path,
            Lifecycle lifecycle,
            @Nullable VersionChanges changes) {
        this.description = description;
        this.schema = SingletonSupplier.of(schema);
        this.binding = SingletonSupplier.of(binding);
        this.tables = SingletonSupplier.of(tables);
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

    /** Makes what is not made yet. @throws IllegalStateException if it cannot be compiled or bound */
    Contract ready() {
        schema.obtain();
        binding.obtain();
        return this;
    }

    Schema schema() {
        return schema.obtain();
    }

    /** The tables of its one-pass reader, made when a batch first needs them. */
    RecordTables tables() {
        return tables.obtain();
    }

    JAXBContext binding() {
        return binding.obtain();
    }
}
