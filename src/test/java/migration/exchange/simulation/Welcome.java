package migration.exchange.simulation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.server.KeptSettings;

/** What a newcomer needs to get in, shown once, when the accounts are made. */
public final class Welcome {

    public static final List<String> ACCOUNTS = List.of(
            "analyst",
            "steward",
            "steward-lead",
            "operator",
            "border-police",
            "service-agency",
            "consular",
            "statistics-office");

    private static final int WIDTH = 70;

    private Welcome() {}

    static String box(URI address, KeptSettings kept) {
        List<String> lines = new ArrayList<>();
        lines.add("The exchange runs at " + address);
        lines.add("  statistics " + address + "/");
        lines.add("  agencies   " + address + "/exchange");
        lines.add("  stewards   " + address + "/console");
        lines.add("Accounts of this demonstration (shown this once):");
        ACCOUNTS.forEach(account -> lines.add("  %-18s %s".formatted(account, kept.secret(account))));
        String edge = "+" + "-".repeat(WIDTH) + "+\n";
        StringBuilder box = new StringBuilder(edge);
        lines.forEach(line -> box.append(("| %-" + (WIDTH - 2) + "s |%n").formatted(line)));
        return box.append(edge).toString();
    }
}
