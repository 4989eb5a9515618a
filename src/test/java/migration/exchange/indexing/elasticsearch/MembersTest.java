package migration.exchange.indexing.elasticsearch;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;

class MembersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05+04:00",
                "2026-01-02T03:04:00+04:00",
                "2026-01-02T00:00:00Z",
                "2026-01-02T00:00:00.1Z",
                "2026-01-02T00:00:59.120-11:30",
                "0001-01-01T00:00:00.000000001Z",
                "9999-12-31T23:59:59+14:00"
            })
    void aTimestampIsWrittenAsTheStandardSays(String text) {
        OffsetDateTime timestamp = OffsetDateTime.parse(text);
        assertThat(Members.written(timestamp)).isEqualTo(ISO_OFFSET_DATE_TIME.format(timestamp));
    }

    /** A night in Tbilisi is still the last year elsewhere. */
    @Test
    void monthAndYearAreThoseOfTheCountry() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = RecordJson.generator(out)) {
            json.writeStartObject();
            new Members(json).time(OffsetDateTime.parse("2025-12-31T20:00:00Z"));
            json.writeEndObject();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"timestamp\":\"2025-12-31T20:00:00Z\",\"month\":\"2026-01\",\"year\":\"2026\"}");
    }
}
