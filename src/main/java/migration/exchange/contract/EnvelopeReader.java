package migration.exchange.contract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.ValidatorHandler;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Looks at the first bytes of a submission: is it XML, of which contract, with which envelope. Thread-safe. */
public final class EnvelopeReader {

    /** As many first bytes as are needed: the root's start tag ends within them, or the submission is refused. */
    public static final int PEEK_BYTES = 65_536;

    private final MigrationContext context;

    EnvelopeReader(MigrationContext context) {
        this.context = context;
    }

    /**
     * Reads the envelope.
     *
     * @param beginning the first bytes, not compressed; {@link #PEEK_BYTES} of them or the whole submission
     * @param allowed encodings that the feed may use beside UTF-8
     */
    public Opening peek(byte[] beginning, Set<Charset> allowed) {
        return peek(beginning, allowed, List.of());
    }

    /**
     * Reads the envelope of contract XML or of a form.
     *
     * @param forms agencies' own forms that it may come in; of those with the same root the first
     */
    public Opening peek(byte[] beginning, Set<Charset> allowed, List<PushedForm> forms) {
        if (beginning.length == 0) {
            return refused("DOOR_EMPTY", Place.WHOLE, null, null, null);
        }
        EncodingSniffer.Sniffed sniffed = EncodingSniffer.sniff(beginning, allowed);
        if (sniffed.charset() == null) {
            return refused("DOOR_ENCODING", new Place(1, 1, "/"), sniffed.declared(), encodings(forms), null);
        }
        SourceText text = new SourceText(beginning, sniffed.charset());
        try {
            GuardedReader reader = SecureXml.reader(text);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
            return root(reader, sniffed.charset(), forms);
        } catch (XMLStreamException e) {
            return refused(e, sniffed.charset());
        } catch (RuntimeException e) {
            return refused("DOOR_NOT_XML", new Place(1, 1, "/"), null, null, e.toString());
        }
    }

    private Opening root(GuardedReader reader, Charset encoding, List<PushedForm> forms) throws XMLStreamException {
        Optional<PushedForm> form = forms.stream()
                .filter(one -> one.root().equals(reader.getName()))
                .findFirst();
        return form.isPresent()
                ? new PushedEnvelope(this).open(reader, form.get(), encoding)
                : contract(reader, encoding, forms);
    }

    private Opening contract(GuardedReader reader, Charset encoding, List<PushedForm> forms) {
        Place place = Damage.place(reader.start());
        String namespace = String.valueOf(reader.getNamespaceURI());
        Optional<ContractId> named = contractOf(namespace);
        if (named.isEmpty() || context.newest(named.get().feed()).isEmpty()) {
            return refused("DOOR_ROOT", place, "{" + namespace + "}" + reader.getLocalName(), roots(forms), null);
        }
        Optional<Contract> contract = context.find(named.get());
        if (contract.isEmpty()) {
            return refused("DOOR_VERSION", place, String.valueOf(named.get().major()), versions(named.get()), null);
        }
        String root = contract.get().container().get(0);
        if (!root.equals(reader.getLocalName())) {
            return refused("DOOR_ROOT", place, reader.getLocalName(), root, null);
        }
        return envelope(contract.get(), reader, encoding);
    }

    private Opening envelope(Contract contract, GuardedReader reader, Charset encoding) {
        Outline outline =
                Outline.ofStartTag(reader, Paths.of(contract.container().subList(0, 1)), Anchor.SAME);
        List<Issue> issues = SchemaIssues.of(contract.description().envelope(), outline, faults(contract, reader));
        if (!issues.isEmpty()) {
            Issue first = issues.get(0);
            return refused("DOOR_ENVELOPE", first.place(), first.value(), first.expected(), first.detail());
        }
        ContractId id = contract.id();
        return differs(outline, "agency", id.feed().agency())
                .or(() -> differs(outline, "feed", id.feed().feed()))
                .or(() -> differs(outline, "contract", String.valueOf(id.major())))
                .orElseGet(() -> new Opening.Of(envelope(id, reader), encoding, outline.place(outline.root()), null));
    }

    /** What the validator says of the start tag alone. */
    private static List<Fault> faults(Contract contract, GuardedReader reader) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) {
                faults.add(Fault.instanceAttribute(0, reader.getAttributeLocalName(i)));
            }
        }
        try {
            ValidatorHandler validator = SecureXml.validator(contract.schema());
            validator.setErrorHandler(new StrictErrors(message -> faults.add(Fault.of(0, false, message))));
            SaxFeed feed = new SaxFeed(reader, validator);
            feed.begin();
            feed.event(XMLStreamConstants.START_ELEMENT);
        } catch (SAXException e) {
            throw new IllegalStateException("this JVM cannot validate safely", e);
        }
        return faults;
    }

    private static Optional<Opening> differs(Outline outline, String attribute, String expected) {
        String value = String.valueOf(outline.root().attribute(attribute)).strip();
        return value.equals(expected)
                ? Optional.empty()
                : Optional.of(refused(
                        "DOOR_ENVELOPE", outline.place(outline.root(), "/@" + attribute), value, expected, null));
    }

    private static Envelope envelope(ContractId contract, GuardedReader reader) {
        return new Envelope(
                contract,
                reader.getAttributeValue(null, "stream"),
                Long.parseLong(reader.getAttributeValue(null, "sequence").strip()),
                OffsetDateTime.parse(reader.getAttributeValue(null, "created").strip())
                        .toInstant(),
                OffsetDateTime.parse(reader.getAttributeValue(null, "completeThrough")
                                .strip())
                        .toInstant());
    }

    private static Opening refused(XMLStreamException stop, Charset declared) {
        if (stop instanceof ForbiddenMarkupException forbidden
                && forbidden.kind() == ForbiddenMarkupException.Kind.DOCTYPE) {
            return refused("DOOR_DOCTYPE", Damage.place(stop.getLocation()), null, null, null);
        }
        try {
            Issue damage = Damage.of(stop, Place.WHOLE);
            return damage.code().equals(Damage.MOJIBAKE)
                    ? refused("DOOR_ENCODING", damage.place(), null, declared.name(), damage.detail())
                    : refused("DOOR_NOT_XML", damage.place(), null, null, damage.detail());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    private static Opening refused(
            String code, Place place, @Nullable String value, @Nullable String expected, @Nullable String detail) {
        return new Opening.Refused(new Issue(code, Severity.ERROR, Layer.SUBMISSION, place, value, expected, detail));
    }

    private static Optional<ContractId> contractOf(String namespace) {
        try {
            return Optional.of(ContractId.ofNamespace(namespace));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String roots(List<PushedForm> forms) {
        return Stream.concat(
                        context.contracts().stream().map(c -> c.id().namespace()),
                        forms.stream().map(form -> form.root().toString()))
                .collect(Collectors.joining(", "));
    }

    private static String encodings(List<PushedForm> forms) {
        return Stream.concat(
                        Stream.of("UTF-8"),
                        forms.stream()
                                .flatMap(form -> form.encodings().stream())
                                .map(Charset::name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String versions(ContractId wanted) {
        return context.contracts().stream()
                .filter(c -> c.id().feed().equals(wanted.feed()))
                .map(c -> String.valueOf(c.id().major()))
                .collect(Collectors.joining(", "));
    }
}
