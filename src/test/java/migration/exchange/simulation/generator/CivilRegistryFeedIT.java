package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acts of civil status where there is a whole block of 10,000. */
@Tag("backlog")
class CivilRegistryFeedIT {

    private static final String FEED = "service-agency/civil-registry";
    private static final int SCALE = 550;

    private final Backlog backlog = Backlog.civilRegistry();
    private final List<NamedCsvRecord> rows = backlog.rows("out/" + FEED + "/rows.csv");

    @Test
    void theFirstBlockHasItsQuotaOfEachCode() {
        CurrentCells cells = new CurrentCells(backlog, FEED);
        assertThat(cells.records()).isGreaterThan(CurrentCells.BLOCK);
        assertThat(cells.issuesOfTheFirstBlock()).isEqualTo(CurrentCells.quotas(FEED));
    }

    @Test
    void theTablesCountWhatIsCurrent() {
        CurrentCells cells = new CurrentCells(backlog, FEED);
        assertThat(cells.published("births"))
                .isEqualTo(cells.counted(
                        act -> act.getField("act").equals("BIRTH"), "day", "region", "motherCitizenship", "sex"));
        assertThat(cells.published("deaths"))
                .isEqualTo(cells.counted(
                        act -> act.getField("act").equals("DEATH"), "day", "region", "citizenships", "sex"));
    }

    /** Of 2012 to 2025: every act of these years has been registered by the end of the backlog, or is late by a quirk. */
    @Test
    void birthsAndDeathsAddUpToTheControls() {
        for (String kind : List.of("დაბადება", "გარდაცვალება")) {
            Set<String> acts = rows.stream()
                    .filter(row -> row.getField("act_type").equals(kind))
                    .filter(row -> !row.getField("case_no").startsWith("CR-2026"))
                    .map(row -> row.getField("case_no"))
                    .collect(Collectors.toSet());
            long total = 0;
            for (int year = 2012; year <= 2025; year++) {
                total += new Controls().yearly("vital_events", year, kind.equals("დაბადება") ? "births" : "deaths");
            }
            int expected = Apportionment.scaled(total, SCALE);
            assertThat(acts).hasSizeBetween(expected - 15, expected);
        }
    }

    @Test
    void everybodyIsRegisteredOnceAtTheStart() {
        Map<String, Set<String>> acts = new HashMap<>();
        rows.stream()
                .filter(row -> row.getField("act_date").compareTo("2012") < 0)
                .filter(row -> row.getField("personal_no").matches("[0-9]{11}"))
                .forEach(row -> acts.computeIfAbsent(row.getField("personal_no"), any -> new HashSet<>())
                        .add(row.getField("case_no")));
        assertThat(acts).hasSizeGreaterThan(6_700);
        assertThat(acts.values()).allMatch(of -> of.size() == 1);
    }

    @Test
    void nobodyDoesAnythingAfterDeath() {
        Set<String> spoilt = backlog.rows("truth/issues.csv", FEED).stream()
                .map(row -> row.getField("source_id"))
                .collect(Collectors.toSet());
        Map<String, LocalDate> deaths = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            if (!spoilt.contains(row.getField("case_no"))) {
                LocalDate day = LocalDate.parse(row.getField("act_date"));
                String person = row.getField("personal_no");
                last.merge(person, day, (one, other) -> one.isAfter(other) ? one : other);
                if (row.getField("act_type").equals("გარდაცვალება")) {
                    deaths.put(person, day);
                }
            }
        }
        assertThat(deaths).hasSizeGreaterThan(1000);
        deaths.forEach((person, day) -> assertThat(last.get(person)).isEqualTo(day));
    }

    /** The registry's numbers are of one marriage, its names and sexes of two persons. */
    @Test
    void marriagesHaveTwoSpouses() {
        Map<String, Set<String>> spouses = new HashMap<>();
        rows.stream()
                .filter(row -> row.getField("act_type").equals("ქორწინება"))
                .forEach(row -> {
                    String number = row.getField("case_no");
                    spouses.computeIfAbsent(number.substring(0, number.length() - 2), any -> new HashSet<>())
                            .add(row.getField("personal_no"));
                });
        assertThat(spouses).hasSizeGreaterThan(400);
        assertThat(spouses.values()).filteredOn(both -> both.size() == 2).hasSizeGreaterThan(spouses.size() - 10);
    }
}
