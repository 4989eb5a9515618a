package migration.exchange.contract.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

/** Calendars, clocks and zones, one after the other: nothing is certain that the JDK's own XML types refuse. */
class MomentsTest {

    private final DatatypeFactory types = DatatypeFactory.newDefaultInstance();

    @Test
    void daysThatThereAre() {
        Stream<String> days = IntStream.of(1, 4, 1900, 2000, 2023, 2024, 9999)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(0, 13)
                        .boxed()
                        .flatMap(month -> IntStream.rangeClosed(0, 32)
                                .mapToObj(day -> "%04d-%02d-%02d".formatted(year, month, day))));
        long certain = agreeing(days, Moments::date, DatatypeConstants.DATE, LocalDate::parse);
        assertThat(certain).isEqualTo(4 * 365 + 3 * 366);
    }

    @Test
    void timesOfADay() {
        Stream<String> times = IntStream.rangeClosed(0, 25)
                .boxed()
                .flatMap(hour -> IntStream.of(0, 59, 60)
                        .boxed()
                        .flatMap(minute -> IntStream.of(0, 59, 60)
                                .mapToObj(second -> "2026-01-02T%02d:%02d:%02dZ".formatted(hour, minute, second))));
        assertThat(timestamps(times)).isEqualTo(24 * 2 * 2);
    }

    @Test
    void zonesToFourteenHours() {
        Stream<String> zones = Stream.of("+", "-")
                .flatMap(sign -> IntStream.rangeClosed(0, 18)
                        .boxed()
                        .flatMap(hours -> IntStream.rangeClosed(0, 61)
                                .mapToObj(
                                        minutes -> "2026-01-02T03:04:05%s%02d:%02d".formatted(sign, hours, minutes))));
        assertThat(timestamps(zones)).isEqualTo(2 * (14 * 60 + 1));
    }

    @Test
    void fractionsToNineDigits() {
        Stream<String> fractions = Stream.concat(
                IntStream.rangeClosed(1, 12).mapToObj(digits -> "." + "120456789012".substring(0, digits)),
                Stream.of(".", ".x", ".1x", ",1", "..1", ".-1"));
        assertThat(timestamps(fractions.map(fraction -> "2026-01-02T03:04:05" + fraction + "+04:00")))
                .isEqualTo(9);
    }

    @Test
    void nothingElseIsCertain() {
        Stream<String> odd = Stream.of(
                "",
                "2026",
                "2026-1-02T03:04:05Z",
                "2026-01-02t03:04:05Z",
                "2026-01-02T03:04:05",
                "2026-01-02T03:04Z",
                "2026-01-02T03:04:05z",
                "2026-01-02T03:04:05+4:00",
                "2026-01-02T03:04:05+0400",
                "2026-01-02T03:04:05ZZ",
                " 2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05Z ",
                "0000-01-02T03:04:05Z",
                "-001-01-02T03:04:05Z",
                "12026-01-02T03:04:05Z",
                "2026/01/02T03:04:05Z",
                "٢٠٢٦-01-02T03:04:05Z");
        assertThat(timestamps(odd)).isZero();
    }

    private long timestamps(Stream<String> texts) {
        return agreeing(texts, Moments::timestamp, DatatypeConstants.DATETIME, OffsetDateTime::parse);
    }

    /** How many are certain; each of these must be allowed and mean the same. */
    private long agreeing(Stream<String> texts, Value value, QName type, Function<String, Object> meaning) {
        return texts.filter(text -> {
                    Object read = value.read(text.toCharArray(), text.length());
                    if (read != null) {
                        assertThat(types.newXMLGregorianCalendar(text).getXMLSchemaType())
                                .isEqualTo(type);
                        assertThat(read).isEqualTo(meaning.apply(text));
                    }
                    return read != null;
                })
                .count();
    }
}
