package migration.exchange.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import migration.exchange.envelope.SubmissionId;
import org.xml.sax.SAXException;

/**
 * Sends planted attacks through everything that reads XML here. Settings of parsers are strings that a new version may
 * ignore; this notices before the first submission does.
 */
public final class XmlSelfTest {

    private static final SubmissionId NOBODY = new SubmissionId("a".repeat(32));

    private final MigrationContext context;

    public XmlSelfTest(MigrationContext context) {
        this.context = context;
    }

    /** @throws IllegalStateException naming every attack that was let through, and where */
    public void run() {
        Contract contract = context.contracts().iterator().next();
        List<String> control = new ArrayList<>();
        through(PlantedAttack.none(contract), contract, control);
        if (control.size() != 6) {
            throw new IllegalStateException("a harmless document does not pass everywhere, only: " + control);
        }
        List<String> passed = new ArrayList<>();
        for (PlantedAttack attack : PlantedAttack.against(contract)) {
            through(attack, contract, passed);
        }
        schemas(passed);
        if (!passed.isEmpty()) {
            throw new IllegalStateException("attacks pass the XML parsers: " + passed);
        }
    }

    private void through(PlantedAttack attack, Contract contract, List<String> passed) {
        if (attack.early() && context.envelopes().peek(attack.bytes(), Set.of()) instanceof Opening.Of) {
            passed.add(attack.name() + " at the door");
        }
        if (scan(attack, contract) instanceof SubmissionScanner.Result.Split) {
            passed.add(attack.name() + " in the scanner");
        }
        if (gate(attack, contract)) {
            passed.add(attack.name() + " in the gate");
        }
        if (tables(attack, contract)) {
            passed.add(attack.name() + " in the reader in one pass");
        }
        if (walk(attack)) {
            passed.add(attack.name() + " in the reader of own forms");
        }
        if (attack.early() && parse(attack, contract)) {
            passed.add(attack.name() + " in the parser");
        }
    }

    private static SubmissionScanner.Result scan(PlantedAttack attack, Contract contract) {
        try {
            return SubmissionScanner.scan(
                    new ByteArrayInputStream(attack.bytes()),
                    StandardCharsets.UTF_8,
                    contract.container(),
                    NOBODY,
                    500);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    private static boolean gate(PlantedAttack attack, Contract contract) {
        BatchText batch = new BatchText(contract.id(), attack.bytes(), 0, StandardCharsets.UTF_8, 0, 0, 1, 1);
        try {
            new Gate(contract).check(batch);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private boolean tables(PlantedAttack attack, Contract contract) {
        BatchText batch = new BatchText(contract.id(), attack.bytes(), 0, StandardCharsets.UTF_8, 0, 0, 1, 1);
        BatchReader refusing = left -> {
            throw new IllegalStateException("left to the judge");
        };
        try {
            new OnePassReader(context, refusing).read(batch);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static boolean walk(PlantedAttack attack) {
        try {
            XMLStreamReader reader = XmlStreams.reader(new ByteArrayInputStream(attack.bytes()));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private boolean parse(PlantedAttack attack, Contract contract) {
        try {
            context.parser().parse(contract.submissionClass(), new ByteArrayInputStream(attack.bytes()));
            return true;
        } catch (DamagedException e) {
            return e.issue().code().equals(SchemaIssues.OTHER);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    private static void schemas(List<String> passed) {
        String foreign = "<!DOCTYPE s SYSTEM 'file:///planted.dtd'><s/>";
        try {
            SecureXml.documentBuilder().parse(new ByteArrayInputStream(foreign.getBytes(StandardCharsets.UTF_8)));
            passed.add("DOCTYPE in the reader of schemas");
        } catch (SAXException | IllegalArgumentException e) {
            // refused, as it should be
        } catch (IOException | ParserConfigurationException e) {
            passed.add("DOCTYPE in the reader of schemas: " + e.getMessage());
        }
        String poisoned = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                + "<xs:include schemaLocation='file:///planted.xsd'/></xs:schema>";
        try {
            SecureXml.schemaFactory(new ClassPathSchemas()).newSchema(new StreamSource(new StringReader(poisoned)));
            passed.add("foreign file in the compiler of schemas");
        } catch (SAXException | IllegalArgumentException e) {
            // refused, as it should be
        }
    }
}
