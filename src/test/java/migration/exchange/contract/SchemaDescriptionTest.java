package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import migration.exchange.contract.SchemaDescription.Element;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;

class SchemaDescriptionTest {

    private static final Path COMMON = Path.of("schemas/common/v1/common.xsd");

    private final Element crossing =
            Contracts.CONTEXT.contract(CrossingsXml.CONTRACT).description().record();

    @Test
    void tellsOccurrenceTypeAndMeaning() {
        Element citizenship =
                crossing.at(List.of("person", "personCitizenship")).orElseThrow();
        assertThat(citizenship.min()).isEqualTo(1);
        assertThat(citizenship.max()).isEqualTo(5);
        assertThat(citizenship.type().inWords()).isEqualTo("xs:string, [A-Z0-9]{1,3}");
        assertThat(citizenship.words().get("en")).startsWith("Citizenship");
        assertThat(citizenship.namespace()).isEqualTo("urn:migration-exchange:common:1");
        Element expiry =
                crossing.at(List.of("travelDocument", "expirationDate")).orElseThrow();
        assertThat(expiry.min()).isZero();
        assertThat(expiry.type().inWords()).isEqualTo("xs:date, YYYY-MM-DD");
        assertThat(crossing.attribute("version").orElseThrow().type().inWords()).isEqualTo("xs:int, 1..2000000000");
        assertThat(crossing.attribute("cancelled").orElseThrow().required()).isFalse();
    }

    @Test
    void aContractSaysThatItsRecordsMayOnlyBeCounted() {
        FeedId census = FeedId.parse("statistics-office/census");
        assertThat(Contracts.CONTEXT.countedOnly()).containsExactly(census);
        assertThat(Contracts.CONTEXT.isCountedOnly(census)).isTrue();
        assertThat(Contracts.CONTEXT.isCountedOnly(CrossingsXml.CONTRACT.feed()))
                .isFalse();
    }

    /** A slip of the pen must not open the doors. */
    @Test
    void aUseThatNobodyKnowsIsRefused() throws Exception {
        Path census = Path.of("schemas/statistics-office/census/v1/census.xsd");
        String schema = Files.readString(census).replace("\"counted-only\"", "\"count-only\"");
        XsdReader reader = new XsdReader(List.of(document(schema), document(Files.readString(COMMON))));

        assertThatThrownBy(() -> reader.describe(new ContractId(FeedId.parse("statistics-office/census"), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("count-only");
    }

    private static Document document(String schema) throws Exception {
        return SecureXml.documentBuilder().parse(new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> everyElementHasItsMeaningInBothLanguages() {
        return Contracts.CONTEXT.contracts().stream()
                .map(contract -> DynamicTest.dynamicTest(
                        contract.id().toString(),
                        () -> check(contract.description().record())));
    }

    private static void check(Element element) {
        assertThat(element.words().keySet()).as(element.name()).containsExactlyInAnyOrder("ka", "en");
        element.attributes()
                .forEach(attribute -> assertThat(attribute.words().keySet())
                        .as(attribute.name())
                        .containsExactlyInAnyOrder("ka", "en"));
        element.children().forEach(SchemaDescriptionTest::check);
    }
}
