package migration.exchange.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import migration.exchange.contract.compiled.CompiledElement;
import migration.exchange.contract.compiled.SchemaCompiler;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A contract compiled to tables.
 *
 * @param frame the elements from the root to the one whose children are the records; empty when one of them, or the
 *     record, has no table: then the contract is read in two passes
 * @param record the record; present when the frame is
 * @param opaque elements that are left to the JDK and JAXB, and why
 */
record RecordTables(List<CompiledElement> frame, Optional<CompiledElement> record, List<String> opaque) {

    static RecordTables compile(
            InputSource schema, EntityResolver resolver, SchemaDescription description, Class<?> submission)
            throws SAXException {
        SchemaCompiler compiler =
                SchemaCompiler.of(schema, SecureXml.schemaParsers(), resolver, new StrictErrors(message -> {
                    throw new IllegalStateException(message);
                }));
        QName root = new QName(
                description.envelope().namespace(), description.envelope().name());
        Optional<CompiledElement> element = compiler.compile(root, submission);
        List<CompiledElement> frame = new ArrayList<>();
        for (String inner : inside(description)) {
            element.ifPresent(frame::add);
            element = element.flatMap(outer -> outer.child(inner));
        }
        return new RecordTables(element.isPresent() ? frame : List.of(), element, compiler.opaque());
    }

    /** The local names inside the root, down to the record. */
    private static List<String> inside(SchemaDescription description) {
        List<String> names = new ArrayList<>(
                description.container().subList(1, description.container().size()));
        names.add(description.record().name());
        return names;
    }
}
