package migration.exchange.contract;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Finds contracts on the class path and makes them ready. */
final class ContractShelf {

    private static final Pattern CONTRACT =
            Pattern.compile(".*/?schemas/([a-z-]+)/([a-z-]+)/v([1-9][0-9]?)/([a-z-]+)\\.xsd");

    private ContractShelf() {}

    /** Every {@code schemas/<agency>/<feed>/v<major>/<feed>.xsd}. */
    static Set<ContractId> find() throws IOException {
        Set<ContractId> found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:schemas/*/*/v*/*.xsd");
        for (Resource file : files) {
            Matcher path = CONTRACT.matcher(file.getURL().toString());
            if (path.matches() && path.group(2).equals(path.group(4))) {
                found.add(new ContractId(new FeedId(path.group(1), path.group(2)), Integer.parseInt(path.group(3))));
            }
        }
        return found;
    }

    static Contract load(ContractId id) throws IOException, SAXException, ReflectiveOperationException {
        String path =
                "schemas/" + id.feed() + "/v" + id.major() + "/" + id.feed().feed() + ".xsd";
        ClassPathSchemas schemas = new ClassPathSchemas();
        String packageName = packageOf(id);
        Class<?> submission = Class.forName(packageName + ".Submission");
        SchemaDescription description = new XsdReader(documents(schemas, path)).describe(id);
        return new Contract(
                description,
                () -> schema(schemas, path),
                () -> binding(packageName, submission),
                () -> tables(schemas, path, description, submission),
                submission,
                recordClass(Class.forName(packageName + ".Records")),
                path,
                VersionFile.find(id, "lifecycle.yaml", VersionFile::lifecycle).orElse(Lifecycle.OPEN),
                VersionChanges.find(id).orElse(null));
    }

    private static Schema schema(ClassPathSchemas schemas, String path) {
        try {
            return SecureXml.schemaFactory(schemas).newSchema(source(schemas, path));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("a schema cannot be compiled: " + path, e);
        }
    }

    private static RecordTables tables(
            ClassPathSchemas schemas, String path, SchemaDescription description, Class<?> submission) {
        try {
            return RecordTables.compile(schemas.input(path), schemas, description, submission);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("a schema cannot be compiled to tables: " + path, e);
        }
    }

    private static JAXBContext binding(String packageName, Class<?> submission) {
        try {
            return JAXBContext.newInstance(packageName, submission.getClassLoader());
        } catch (JAXBException e) {
            throw new IllegalStateException("classes cannot be bound: " + packageName, e);
        }
    }

    private static String packageOf(ContractId id) {
        return "migration.exchange.agencies." + joined(id.feed().agency()) + "."
                + joined(id.feed().feed()) + ".v" + id.major();
    }

    private static String joined(String shelf) {
        return shelf.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Class<? extends Record> recordClass(Class<?> records) {
        for (Field field : records.getDeclaredFields()) {
            if (field.getGenericType() instanceof ParameterizedType list) {
                Type element = list.getActualTypeArguments()[0];
                return ((Class<?>) element).asSubclass(Record.class);
            }
        }
        throw new IllegalStateException("holds no records: " + records);
    }

    private static Source source(ClassPathSchemas schemas, String path) throws IOException {
        return new StreamSource(schemas.open(path), ClassPathSchemas.ROOT + path);
    }

    /** The schema and, depth first, those it imports. */
    private static List<Document> documents(ClassPathSchemas schemas, String path) throws IOException, SAXException {
        List<Document> documents = new ArrayList<>();
        List<String> waiting = new ArrayList<>(List.of(path));
        for (int i = 0; i < waiting.size(); i++) {
            Document document = parse(schemas, waiting.get(i));
            documents.add(document);
            URI base = URI.create(ClassPathSchemas.ROOT + waiting.get(i));
            XsdReader.children(document.getDocumentElement()).stream()
                    .map(e -> e.getAttribute("schemaLocation"))
                    .filter(location -> !location.isEmpty())
                    .map(location -> ClassPathSchemas.path(base.resolve(location)))
                    .filter(location -> !waiting.contains(location))
                    .forEach(waiting::add);
        }
        return documents;
    }

    private static Document parse(ClassPathSchemas schemas, String path) throws IOException, SAXException {
        try (InputStream in = schemas.open(path)) {
            return SecureXml.documentBuilder().parse(in);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JVM cannot parse safely", e);
        }
    }
}
