package migration.exchange.simulation.abroad;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;

/** Who is registered where: permille of the citizens in each host country, exact by host, spread evenly over the period. */
final class RegistrationPlan {

    private static final String OTHER = "OTHER";

    private final Counted draw;
    private final People people;
    private final Period period;
    private final List<NamedCsvRecord> hosts = Table.control("diaspora").rows();
    private final Shares<String> others = Controls.simple("diaspora_countries_other");

    RegistrationPlan(Counted draw, People people, Period period) {
        this.draw = draw;
        this.people = people;
        this.period = period;
    }

    /** All registrations in the order of their days. */
    List<Registered> all(int scale) {
        long[] full = hosts.stream().mapToLong(RegistrationPlan::registered).toArray();
        long total = 0;
        for (long host : full) {
            total += host;
        }
        int[] parts = Apportionment.split(Apportionment.scaled(total, scale), full);
        List<Registered> all = new ArrayList<>();
        for (int host = 0; host < parts.length; host++) {
            for (int number = 0; number < parts[host]; number++) {
                all.add(one(host, number));
            }
        }
        all.sort(Comparator.comparing(Registered::day).thenComparing(Registered::entity));
        return all;
    }

    /** At full scale. */
    private static long registered(NamedCsvRecord host) {
        long citizens = Long.parseLong(host.getField("citizens_abroad"));
        return citizens * Long.parseLong(host.getField("consular_registered_permille")) / 1000;
    }

    private Registered one(int host, int number) {
        long entity = EntityId.of(EntityId.REGISTERED, EntityId.cellOf("GEO"), (long) host << 24 | number);
        LocalDate first = period.first().atDay(1);
        int days =
                (int) ChronoUnit.DAYS.between(first, period.last().plusMonths(1).atDay(1));
        LocalDate day = first.plusDays(draw.below(entity, Purpose.REGISTERED, 0, days));
        String country = hosts.get(host).getField("host");
        if (country.equals(OTHER)) {
            country = others.pick(draw, entity, Purpose.HOST, 0);
        }
        return new Registered(people.person(entity, "migrant", "permit", day.getYear()), country, day);
    }
}
