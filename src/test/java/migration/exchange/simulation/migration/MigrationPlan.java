package migration.exchange.simulation.migration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Table;

/**
 * Links the cells of the flow table to persons: how many immigrate in one year and emigrate in another, by citizenship and
 * sex. A few thousand integers at every scale.
 */
final class MigrationPlan {

    static final String CITIZENS = "GEO";
    /** Share of returning citizens who emigrated in the years of the table, permille; the others come from the diaspora. */
    private static final int EARLIER_EMIGRANTS = 450;

    /**
     * Foreign residents of the beginning of the first year who emigrate.
     *
     * @param persons how many the census has, scaled
     * @param emigrate how many of them emigrate
     * @param added how many the flows need beyond those there are
     */
    record Stock(String citizenship, String sex, int persons, int emigrate, int added) {}

    private final Flows flows;
    private final List<Integer> years;
    private final Map<String, Courses> courses = new LinkedHashMap<>();
    private final List<Stock> stocks = new ArrayList<>();

    MigrationPlan(FlowTable table, int scale) {
        flows = Flows.scaled(table, scale);
        years = List.copyOf(table.years());
        for (String citizenship : table.citizenships()) {
            Courses of = new Courses();
            for (String sex : FlowTable.SEXES) {
                if (citizenship.equals(CITIZENS)) {
                    citizens(sex, of);
                } else {
                    foreigners(citizenship, sex, stock(citizenship, sex, scale), of);
                }
            }
            courses.put(citizenship, of);
        }
    }

    private static int stock(String citizenship, String sex, int scale) {
        for (NamedCsvRecord row : Table.control("initial_foreign_stock_2012").rows()) {
            if (row.getField("citizenship").equals(citizenship)
                    && row.getField("sex").equals(sex)) {
                return Apportionment.scaled(Long.parseLong(row.getField("residents")), scale);
            }
        }
        return 0;
    }

    private int[] of(Flow flow, String sex, String citizenship) {
        return years.stream()
                .mapToInt(year -> flows.persons(year, flow, sex, citizenship))
                .toArray();
    }

    /**
     * Emigrants come half from the two cohorts before, the later first, then from the stock, older cohorts, their own; what is
     * short is added to the stock.
     */
    private void foreigners(String citizenship, String sex, int stock, Courses courses) {
        Cohorts cohorts = new Cohorts(years, of(Flow.IMMIGRATION, sex, citizenship), sex, false, courses);
        int[] emigrants = of(Flow.EMIGRATION, sex, citizenship);
        int left = stock;
        int added = 0;
        for (int year = 0; year < emigrants.length; year++) {
            int half = emigrants[year] / 2;
            int rest = emigrants[year] - half + cohorts.back(half, year, year - 1, year - 2);
            int old = Math.min(rest, left);
            left -= old;
            int missing = cohorts.back(cohorts.back(rest - old, year, year - 3, 0), year, year, year);
            added += missing;
            courses.add(new Course(sex, true, years.get(year), Course.NEVER), old + missing);
        }
        cohorts.settle();
        stocks.add(new Stock(citizenship, sex, stock, stock - left + added, added));
    }

    /** Returning citizens are earlier emigrants, the latest first and never of the same year, or come from the diaspora. */
    private void citizens(String sex, Courses courses) {
        Cohorts cohorts = new Cohorts(years, of(Flow.EMIGRATION, sex, CITIZENS), sex, true, courses);
        int[] returning = of(Flow.IMMIGRATION, sex, CITIZENS);
        for (int year = 0; year < returning.length; year++) {
            int earlier = Apportionment.scaled((long) returning[year] * EARLIER_EMIGRANTS, 1000);
            int diaspora = returning[year] - earlier + cohorts.back(earlier, year, year - 1, 0);
            courses.add(new Course(sex, false, years.get(year), Course.NEVER), diaspora);
        }
        cohorts.settle();
    }

    Map<String, Courses> courses() {
        return courses;
    }

    int persons() {
        return courses.values().stream().mapToInt(Courses::persons).sum();
    }

    List<Stock> stocks() {
        return stocks;
    }
}
