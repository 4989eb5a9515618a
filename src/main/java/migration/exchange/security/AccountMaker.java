package migration.exchange.security;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the accounts that are missing: with the secret that is set beforehand, else with one that is printed once. */
class AccountMaker {

    private static final int LENGTH = 24;

    private final Map<String, String> preset;
    private final Secrets secrets;
    private final PrintStream out;

    AccountMaker(Map<String, String> preset, Secrets secrets, PrintStream out) {
        this.preset = preset;
        this.secrets = secrets;
        this.out = out;
    }

    /** @param accounts folder of the accounts */
    AccountBook open(Path accounts, Collection<String> agencies) throws IOException {
        return PrivateFiles.alone(accounts, () -> open(new AccountFile(accounts.resolve("accounts.txt")), agencies));
    }

    private AccountBook open(AccountFile file, Collection<String> agencies) throws IOException {
        Map<String, Account> accounts = file.read();
        Map<String, Account> before = Map.copyOf(accounts);
        Map<String, String> fresh = new TreeMap<>();
        wanted(agencies).forEach((name, role) -> accounts.put(name, make(name, role, accounts.get(name), fresh)));
        if (!accounts.equals(before)) {
            file.write(accounts.values());
        }
        announce(fresh);
        return new AccountBook(accounts.values());
    }

    private static Map<String, Role> wanted(Collection<String> agencies) {
        Map<String, Role> wanted = new LinkedHashMap<>();
        agencies.forEach(agency -> wanted.put(agency, Role.AGENCY));
        for (Role role : Role.values()) {
            if (role != Role.AGENCY) {
                wanted.put(role.word(), role);
            }
        }
        return wanted;
    }

    private Account make(String name, Role role, @Nullable Account known, Map<String, String> fresh) {
        String secret = preset.get(name);
        if (known != null && (secret == null || secrets.matches(secret, known.secretHash()))) {
            return known;
        }
        if (secret == null) {
            secret = Secrets.random(LENGTH);
            fresh.put(name, secret);
        }
        return new Account(name, role, role == Role.AGENCY ? name : null, secrets.hash(secret));
    }

    private void announce(Map<String, String> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        String edge = "+" + "-".repeat(62) + "+";
        StringBuilder box = new StringBuilder(edge).append('\n');
        box.append("| %-60s |%n".formatted("Accounts made now. Their secrets are shown this once:"));
        fresh.forEach((name, secret) -> box.append("|   %-24s %-33s |%n".formatted(name, secret)));
        out.println(box.append(edge));
    }
}
