package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Identity documents where there is a whole block of 10,000, and beside the other feeds where there are few. */
@Tag("backlog")
class DocumentsIT {

    private static final String FEED = "service-agency/documents";
    private static final Pattern NUMBER = Pattern.compile("<c:number>([A-Z0-9]+)</c:number>");

    private final Backlog backlog = Backlog.documents();

    @Test
    void theFirstBlockHasItsQuotaOfEachCode() {
        CurrentCells cells = new CurrentCells(backlog, FEED);
        assertThat(cells.records()).isGreaterThan(CurrentCells.BLOCK);
        assertThat(cells.issuesOfTheFirstBlock()).isEqualTo(CurrentCells.quotas(FEED));
    }

    @Test
    void theTablesCountWhatIsCurrent() {
        CurrentCells cells = new CurrentCells(backlog, FEED);
        assertThat(cells.published("documents-issued"))
                .isEqualTo(cells.counted("issued", "kind", "citizenships", "sex"));
        assertThat(cells.published("documents-invalidated"))
                .isEqualTo(cells.counted("invalidSince", "kind", "invalidationReason", "sex"));
    }

    /** What travellers show is what was issued to them. */
    @Test
    void passportsOfTheRegisterAreSeenAtTheBorder() {
        Backlog all = Backlog.tiny();
        Set<String> passports = new HashSet<>();
        all.rows("out/" + FEED + "/rows.csv").forEach(row -> passports.add(row.getField("number")));
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : all.rows("truth/submissions.csv", "border-police/crossings")) {
            if (row.getField("state").equals("COMPLETED")) {
                Matcher shown = NUMBER.matcher(new String(
                        all.bytes("border-police/crossings/" + row.getField("file")), StandardCharsets.UTF_8));
                while (shown.find()) {
                    if (passports.contains(shown.group(1))) {
                        seen.add(shown.group(1));
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
    }

    @Test
    void theTinyCountryHasAFewHundred() {
        assertThat(Backlog.tiny().rows("truth/current.csv", FEED)).hasSizeBetween(500, 900);
    }
}
