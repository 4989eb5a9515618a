package migration.exchange.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static final String TEXT = """
            name: x
            count: 3
            pause: PT5M
            day: 2026-12-31
            weekday: MONDAY
            open: true
            some: [1, 2]
            inner: {a: b}
            many: [{a: b}, {a: c}]
            """;

    @Test
    void readsWhatIsDeclared() throws IOException {
        assertThat(said(d -> d.text("name"))).isEqualTo("x");
        assertThat(said(d -> d.number("count"))).isEqualTo(3);
        assertThat(said(d -> d.duration("pause"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(said(d -> d.day("day"))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(said(d -> d.constant("weekday", DayOfWeek.class))).isEqualTo(DayOfWeek.MONDAY);
        assertThat(said(d -> d.flag("open"))).isEqualTo(true);
        assertThat(said(d -> d.flag("name"))).isEqualTo(false);
        assertThat(said(d -> d.numbers("some"))).isEqualTo(List.of(1, 2));
        assertThat(said(d -> d.texts("none"))).isEqualTo(List.of());
        assertThat(said(d -> d.entry("inner").text("a"))).isEqualTo("b");
        assertThat(said(d -> d.entries("many").size())).isEqualTo(2);
        assertThat(said(d -> d.optional("none"))).isNull();
    }

    @Test
    void whatIsMissingOrOddIsNamedWithItsFile() {
        fails(d -> d.text("none"), "odd.yaml: none is missing");
        fails(d -> d.number("name"), "odd.yaml: name is to be a whole number");
        fails(d -> d.duration("name"), "odd.yaml: name is to be a duration");
        fails(d -> d.day("name"), "odd.yaml: name is to be a day");
        fails(d -> d.constant("name", DayOfWeek.class), "odd.yaml: there is no such name: x");
        fails(d -> d.numbers("many"), "odd.yaml: many is to be a list of whole numbers");
        fails(d -> d.texts("name"), "odd.yaml: name is to be a list");
        fails(d -> d.entry("none"), "odd.yaml: none is missing");
        fails(d -> d.entry("name"), "odd.yaml: keys with values are expected, not x");
        fails(
                d -> {
                    d.only("name", "count", "pause", "day", "weekday", "open", "some", "inner");
                    return d;
                },
                "odd.yaml: nothing is known of many");
    }

    @Test
    void aListIsReadAsAWhole() throws IOException {
        assertThat(Declaration.readAll("l", () -> new StringReader("- a: 1\n- a: 2"), d -> d.number("a")))
                .isEqualTo(List.of(1, 2));
        assertThat(Declaration.readAll("l", () -> new StringReader(""), d -> d)).isEmpty();
        assertThatThrownBy(() -> Declaration.readAll("l", () -> new StringReader("a: 1"), d -> d))
                .hasMessage("l: the file is to be a list");
        assertThatThrownBy(() -> Declaration.readAll("l", () -> new StringReader("[a: {"), d -> d))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("l: ");
    }

    private static Object said(Function<Declaration, ?> form) throws IOException {
        return Declaration.<Object>read("odd.yaml", () -> new StringReader(TEXT), form::apply);
    }

    private static void fails(Function<Declaration, ?> form, String message) {
        assertThatThrownBy(() -> said(form))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message);
    }
}
