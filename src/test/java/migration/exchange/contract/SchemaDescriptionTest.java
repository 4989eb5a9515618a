package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import migration.exchange.contract.SchemaDescription.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaDescriptionTest {

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
