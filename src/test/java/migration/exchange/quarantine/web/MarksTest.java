package migration.exchange.quarantine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    @Test
    void marksTheElementThoughItsPrefixIsDeclaredFurtherOut() {
        String record = "<crossing sourceId=\"A\"><c:doc a='1'><c:to>x</c:to></c:doc></crossing>";
        List<Mark> marks = Marks.find(record, issues("doc/to"));
        assertThat(marks)
                .extracting(mark -> record.substring(mark.from(), mark.to()))
                .containsExactly("<c:to>x</c:to>");
    }

    /** What the gate would never have read is not read for its marks either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<crossing><a/><?php echo ?></crossing>",
                "<crossing><a/>&file;</crossing>",
                "<!DOCTYPE crossing><crossing><a/></crossing>"
            })
    void readsAsStrictlyAsTheGate(String record) {
        assertThat(Marks.find(record, issues("a"))).isEmpty();
        String deep = "<crossing><a/>" + "<b>".repeat(100) + "</b>".repeat(100) + "</crossing>";
        assertThat(Marks.find(deep, issues("a"))).isEmpty();
    }

    private static List<Issue> issues(String path) {
        Place place = new Place(1, 1, "/submission/records/crossing[1]/" + path);
        return List.of(new Issue("XSD_TYPE", Severity.ERROR, Layer.SCHEMA, place, null, null, null));
    }
}
