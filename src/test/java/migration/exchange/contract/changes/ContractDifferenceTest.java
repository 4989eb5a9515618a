package migration.exchange.contract.changes;

import static migration.exchange.contract.SmallContract.element;
import static migration.exchange.contract.SmallContract.facets;
import static migration.exchange.contract.SmallContract.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import migration.exchange.contract.Contract;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.SchemaDescription;
import migration.exchange.contract.SmallContract;
import migration.exchange.contract.VersionChanges;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDifferenceTest {

    private static final String A = element("a", "xs:int", "");
    private static final String B = element("b", "xs:int", "");
    private static final String C = element("c", "xs:int", "");

    @Test
    void theSameIsNoChange() {
        ContractDifference same = difference(sequence(1, A, B), sequence(2, A, B));
        assertThat(same.changes()).isEmpty();
        assertThat(same.breaks()).isFalse();
    }

    @Test
    void newElementsBreakWhenTheyMustBeThere() {
        assertChange(sequence(1, A), sequence(2, A, B), new Change.Added("b", true), true);
        String optional = element("b", "xs:int", "minOccurs=\"0\"");
        assertChange(sequence(1, A), sequence(2, optional, A), new Change.Added("b", false), false);
    }

    @Test
    void whatIsGoneBreaks() {
        assertChange(sequence(1, A, B), sequence(2, A), new Change.Removed("b"), true);
    }

    @Test
    void anotherNameIsOnlyTheSameElementWhenItIsDeclared() {
        SchemaDescription before = sequence(1, A, B);
        SchemaDescription now = sequence(2, A, facets("c", "xs:int", "<xs:maxInclusive value=\"9\"/>"));
        assertThat(difference(before, now).changes())
                .containsExactlyInAnyOrder(new Change.Removed("b"), new Change.Added("c", true));
        VersionChanges declared = new VersionChanges(SmallContract.id(1), Map.of("b", "c"), Map.of(), null, Map.of());
        assertThat(ContractDifference.of(before, now, declared).changes())
                .isEqualTo(List.of(
                        new Change.Renamed("b", "c"),
                        new Change.Reshaped("b", Change.Shape.NARROWED, "xs:int", "xs:int, ..9")));
    }

    @Test
    void partsOfASplitElementAreNotNewByThemselves() {
        VersionChanges declared =
                new VersionChanges(SmallContract.id(1), Map.of(), Map.of("a", List.of("b", "c")), null, Map.of());
        assertThat(ContractDifference.of(sequence(1, A), sequence(2, B, C), declared)
                        .changes())
                .containsExactly(new Change.Split("a", List.of("b", "c")));
    }

    @Test
    void aDeclarationThatTheSchemasDoNotKnowIsAMistake() {
        VersionChanges declared = new VersionChanges(SmallContract.id(1), Map.of("a", "z"), Map.of(), null, Map.of());
        assertThatThrownBy(() -> ContractDifference.of(sequence(1, A), sequence(2, B), declared))
                .hasMessageContaining("no element z");
    }

    @ParameterizedTest
    @CsvSource({
        "minOccurs=\"0\",,NARROWED,0..1,1..1",
        ",minOccurs=\"0\",WIDENED,1..1,0..1",
        "maxOccurs=\"5\",maxOccurs=\"3\",NARROWED,1..5,1..3",
        "maxOccurs=\"5\",maxOccurs=\"unbounded\",WIDENED,1..5,1..*",
        "minOccurs=\"0\" maxOccurs=\"3\",maxOccurs=\"5\",NARROWED,0..3,1..5"
    })
    void occurrence(String before, String now, Change.Shape kind, String first, String second) {
        assertChange(
                sequence(1, element("a", "xs:int", before == null ? "" : before)),
                sequence(2, element("a", "xs:int", now == null ? "" : now)),
                new Change.Reshaped("a", kind, first, second),
                kind == Change.Shape.NARROWED);
    }

    @ParameterizedTest
    @CsvSource({
        "xs:string,maxLength=8,xs:string,maxLength=9,WIDENED",
        "xs:string,maxLength=9,xs:string,maxLength=8,NARROWED",
        "xs:string,maxLength=9 minLength=1,xs:string,maxLength=9,WIDENED",
        "xs:string,maxLength=9 minLength=1,xs:string,maxLength=9 minLength=2,NARROWED",
        "xs:int,,xs:int,minInclusive=0,NARROWED",
        "xs:int,minInclusive=1,xs:int,minInclusive=0,WIDENED",
        "xs:int,minInclusive=1 maxInclusive=5,xs:int,minInclusive=0 maxInclusive=4,NARROWED",
        "xs:int,,xs:long,,WIDENED",
        "xs:long,,xs:int,,NARROWED",
        "xs:int,,xs:string,maxLength=8,RETYPED",
        "xs:date,,xs:dateTime,,RETYPED",
        "xs:decimal,fractionDigits=2,xs:decimal,fractionDigits=1,NARROWED",
        "xs:string,maxLength=9,xs:string,maxLength=9 pattern=a*,NARROWED",
        "xs:string,maxLength=9 pattern=a*,xs:string,maxLength=9,WIDENED",
        "xs:string,maxLength=9 pattern=a*,xs:string,maxLength=9 pattern=b*,RETYPED"
    })
    void types(String base, String facets, String baseNow, String facetsNow, String kind) {
        ContractDifference difference = difference(
                sequence(1, facets("a", base, written(facets))), sequence(2, facets("a", baseNow, written(facetsNow))));
        assertThat(difference.changes()).extracting(Change::kind).containsExactly(kind);
        assertThat(difference.breaks()).isEqualTo(!kind.equals("WIDENED"));
    }

    @Test
    void theOrderOfElementsCounts() {
        assertChange(sequence(1, A, B, C), sequence(2, B, C, A), new Change.Moved("a"), true);
    }

    @Test
    void attributes() {
        String required = "<xs:attribute name=\"x\" type=\"xs:int\" use=\"required\"/>";
        String optional = "<xs:attribute name=\"x\" type=\"xs:int\"/>";
        assertChange(of(1, ""), of(2, required), new Change.Added("@x", true), true);
        assertChange(
                of(1, optional),
                of(2, required),
                new Change.Reshaped("@x", Change.Shape.NARROWED, "0..1", "1..1"),
                true);
        assertChange(
                of(1, required),
                of(2, optional),
                new Change.Reshaped("@x", Change.Shape.WIDENED, "1..1", "0..1"),
                false);
        assertChange(of(1, required), of(2, ""), new Change.Removed("@x"), true);
    }

    @Test
    void insideOfElements() {
        assertChange(sequence(1, inside(A, B)), sequence(2, inside(A, B, C)), new Change.Added("group/c", true), true);
    }

    @Test
    void theSecondVersionOfCrossings() {
        ContractDifference difference = ContractDifference.of(crossings(1), crossings(2));
        assertThat(difference.changes())
                .containsExactly(
                        new Change.Renamed("portOfEntry", "checkpoint"),
                        new Change.Split("conveyance", List.of("carrier", "conveyanceNumber")),
                        new Change.Added("fallBack", false));
        assertThat(difference.breaks()).isTrue();
        assertThat(ContractDifference.of(crossings(2), crossings(2)).changes()).isEmpty();
    }

    /** Whatever a version declares is in the schemas, and any two contracts can be compared. */
    @Test
    void anyTwoContracts() {
        for (Contract before : Contracts.CONTEXT.contracts()) {
            for (Contract now : Contracts.CONTEXT.contracts()) {
                ContractDifference difference = ContractDifference.of(before, now);
                assertThat(difference.changes().isEmpty())
                        .as("%s %s", before.id(), now.id())
                        .isEqualTo(before == now);
            }
        }
    }

    private static Contract crossings(int major) {
        return Contracts.CONTEXT.contract(new ContractId(FeedId.parse("border-police/crossings"), major));
    }

    private static void assertChange(SchemaDescription before, SchemaDescription now, Change change, boolean breaks) {
        ContractDifference difference = difference(before, now);
        assertThat(difference.changes()).containsExactly(change);
        assertThat(difference.breaks()).isEqualTo(breaks);
    }

    private static ContractDifference difference(SchemaDescription before, SchemaDescription now) {
        return ContractDifference.of(before, now, VersionChanges.none(before.contract()));
    }

    private static SchemaDescription of(int major, String attribute) {
        return SmallContract.of(major, "<xs:sequence>" + A + "</xs:sequence>" + attribute);
    }

    private static String inside(String... elements) {
        return "<xs:element name=\"group\"><xs:complexType><xs:sequence>" + String.join("", elements)
                + "</xs:sequence></xs:complexType></xs:element>";
    }

    /** {@code maxLength=8 pattern=a*} in the words of XSD. */
    private static String written(String facets) {
        StringBuilder xml = new StringBuilder();
        for (String facet : facets == null ? new String[0] : facets.split(" ")) {
            String[] parts = facet.split("=");
            xml.append("<xs:%s value=\"%s\"/>".formatted(parts[0], parts[1]));
        }
        return xml.toString();
    }
}
