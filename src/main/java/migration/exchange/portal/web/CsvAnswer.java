package migration.exchange.portal.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A CSV file as an answer: UTF-8, commas, and no cell that a spreadsheet would take for a formula. */
public final class CsvAnswer {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private CsvAnswer() {}

    /** Writes rows while they are made. */
    public interface Rows {
        void writeTo(Sheet sheet) throws IOException;
    }

    /** Takes one row after the other. */
    public interface Sheet {
        void row(@Nullable Object... cells);
    }

    public static ResponseEntity<StreamingResponseBody> of(String fileName, Rows rows) {
        StreamingResponseBody body = out -> {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().build(text);
            rows.writeTo(cells ->
                    csv.writeRecord(Arrays.stream(cells).map(CsvAnswer::cell).toArray(String[]::new)));
            csv.flush();
        };
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(body);
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
