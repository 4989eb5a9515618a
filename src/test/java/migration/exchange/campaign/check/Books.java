package migration.exchange.campaign.check;

import static migration.exchange.campaign.check.Findings.Kind.UNACCOUNTED;

import java.util.List;
import java.util.Map;
import migration.exchange.simulation.check.Doors;
import tools.jackson.databind.JsonNode;

/** What the exchange itself says of each feed and day, asked at its public door: it must add up, and nothing be in work. */
public final class Books {

    private static final List<String> TERMS = List.of("accepted", "quarantined", "unchanged", "superseded");

    private final Doors doors;

    /** @param doors as an operator sees them */
    public Books(Doors doors) {
        this.doors = doors;
    }

    /**
     * Looks at all days.
     *
     * @param records how many records agencies handed over at least
     */
    public void check(long records, Findings findings) {
        long all = 0;
        for (JsonNode day : doors.json("/api/accounts/days", Map.of()).path("days")) {
            long received = day.path("received").asLong();
            long sum = TERMS.stream().mapToLong(term -> day.path(term).asLong()).sum();
            if (received != sum || day.path("difference").asLong() != 0) {
                findings.add(UNACCOUNTED, "the account of a day does not add up: " + day);
            }
            all += received;
        }
        if (all < records) {
            findings.add(UNACCOUNTED, "the accounts know of %d records, delivered were %d".formatted(all, records));
        }
    }
}
