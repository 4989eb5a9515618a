package migration.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of a cube are those that one gets by adding up its cells with pencil and paper. */
class CubeTest {

    private static final List<String> NAMES = List.of("month", "point", "sex");

    private static TableDefinition table() {
        Label label = new Label("ა", "a");
        List<Dimension> dimensions = NAMES.stream()
                .map(name -> new Dimension(name, label, name, null, false))
                .toList();
        return new TableDefinition(
                "t", label, label, label, "a/b", "k", null, null, List.of(), List.of(), dimensions, NAMES, false);
    }

    /** Cells by their codes. @param months how many codes the first dimension has */
    private static Map<List<String>, Long> cells(int months, long seed) {
        Random random = new Random(seed);
        Map<List<String>, Long> cells = new HashMap<>();
        for (int number = 0; number < 3000; number++) {
            List<String> codes = List.of(
                    "m" + random.nextInt(months), "p" + random.nextInt(20), Table.NOT_STATED + random.nextInt(3));
            cells.put(codes, (long) random.nextInt(50));
        }
        return cells;
    }

    private static Map<List<String>, Long> naive(
            Map<List<String>, Long> cells, List<String> kept, Map<String, Set<String>> selection) {
        Map<List<String>, Long> sums = new HashMap<>();
        cells.forEach((codes, value) -> {
            boolean chosen = IntStream.range(0, NAMES.size())
                    .allMatch(at -> !selection.containsKey(NAMES.get(at))
                            || selection.get(NAMES.get(at)).contains(codes.get(at)));
            if (chosen) {
                List<String> key = kept.stream()
                        .map(name -> codes.get(NAMES.indexOf(name)))
                        .toList();
                sums.merge(key, value, Long::sum);
            }
        });
        return sums;
    }

    /** With few categories and with so many that most combinations do not occur. */
    @ParameterizedTest
    @ValueSource(ints = {12, 100_000})
    void sumsAreThoseOfTheCells(int months) {
        Map<List<String>, Long> cells = cells(months, 7);
        Cube.Builder builder = new Cube.Builder(table());
        cells.forEach(builder::add);
        Cube cube = builder.build();
        assertThat(cube.size()).isEqualTo(cells.size());
        List<List<String>> choices = List.of(
                List.of(),
                List.of("sex"),
                List.of("point", "month"),
                List.of("sex", "point", "month"),
                List.of("month"));
        List<Map<String, Set<String>>> selections = List.of(
                Map.of(),
                Map.of("point", Set.of("p1", "p7", "elsewhere")),
                Map.of("sex", Set.of(Table.NOT_STATED + 1), "point", Set.of("p3")),
                Map.of("month", Set.of("never")));
        for (List<String> kept : choices) {
            for (Map<String, Set<String>> selection : selections) {
                assertThat(cube.sums(kept, selection))
                        .as(kept + " " + selection)
                        .isEqualTo(naive(cells, kept, selection));
            }
        }
    }

    @Test
    void anEmptyCubeHasNoSums() {
        Cube cube = new Cube.Builder(table()).build();
        assertThat(cube.sums(NAMES, Map.of())).isEmpty();
        assertThat(cube.sums(List.of(), Map.of("sex", Set.of("M")))).isEmpty();
    }

    @Test
    void aTableOfTooManyCellsIsRefused() {
        Cube.Builder builder = new Cube.Builder(table());
        List<String> codes = new ArrayList<>(List.of("m", "p", "s"));
        for (int cell = 0; cell < 3_000_000; cell++) {
            builder.add(codes, 1);
        }
        assertThatThrownBy(() -> builder.add(codes, 1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("fewer dimensions");
        Set<String> any = new HashSet<>(Stream.of("s").toList());
        assertThat(builder.build().sums(List.of(), Map.of("sex", any))).containsEntry(List.of(), 3_000_000L);
    }
}
