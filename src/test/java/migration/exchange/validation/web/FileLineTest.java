package migration.exchange.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import migration.exchange.quality.web.IssueView;
import org.junit.jupiter.api.Test;

class FileLineTest {

    @Test
    void faultsAreMarkedWithWhatTheyAreAbout() {
        List<FileLine> lines = FileLine.around("<a>\n  <b>1</b><c x='1'>\n</c></a>", List.of(at(2, 3), at(2, 11)));

        assertThat(lines).extracting(FileLine::number).containsExactly(1, 2, 3);
        assertThat(marked(lines.get(1))).isEqualTo("  [<b>1</b>][<c x='1'>]");
        assertThat(lines.get(1).issues()).hasSize(2);
        assertThat(lines.get(0).issues()).isEmpty();
    }

    @Test
    void onlyLinesNearFaultsAreShown() {
        String text =
                IntStream.rangeClosed(1, 100).mapToObj(i -> "<r" + i + "/>").collect(Collectors.joining("\n"));

        List<FileLine> lines = FileLine.around(text, List.of(at(10, 1), at(50, 1)));

        assertThat(lines).extracting(FileLine::number).containsExactly(8, 9, 10, 11, 12, 48, 49, 50, 51, 52);
        assertThat(lines)
                .filteredOn(line -> !line.follows())
                .extracting(FileLine::number)
                .containsExactly(8, 48);
    }

    @Test
    void placesOutsideTheTextAreLeftOut() {
        assertThat(FileLine.around("<a/>", List.of(at(0, 0), at(7, 1)))).isEmpty();
        assertThat(marked(FileLine.around("<a/>", List.of(at(1, 99))).get(0))).isEqualTo("<a/>");
    }

    private static String marked(FileLine line) {
        return line.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static IssueView at(int line, int column) {
        return new IssueView(
                "XSD_TYPE",
                "/rules/XSD_TYPE",
                Severity.ERROR,
                Verdict.QUARANTINED,
                null,
                new Place(line, column, "/a"),
                null,
                null,
                Map.of(),
                Map.of(),
                null);
    }
}
