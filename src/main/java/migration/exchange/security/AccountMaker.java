package migration.exchange.security;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the accounts that are missing: with the secret that is set beforehand, else with one that is printed once. */
class AccountMaker {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;

    private final Map<String, String> preset;
    private final PasswordEncoder encoder;
    private final PrintStream out;
    private final SecureRandom random = new SecureRandom();

    AccountMaker(Map<String, String> preset, PasswordEncoder encoder, PrintStream out) {
        this.preset = preset;
        this.encoder = encoder;
        this.out = out;
    }

    AccountBook open(Path folder, Collection<String> agencies) throws IOException {
        Path accounts = folder.resolve("accounts");
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
        if (known != null && (secret == null || encoder.matches(secret, known.secretHash()))) {
            return known;
        }
        if (secret == null) {
            secret = random();
            fresh.put(name, secret);
        }
        return new Account(name, role, role == Role.AGENCY ? name : null, hash(secret));
    }

    private String hash(String secret) {
        String hash = encoder.encode(secret);
        if (hash == null) {
            throw new IllegalStateException("a secret could not be hashed");
        }
        return hash;
    }

    private String random() {
        StringBuilder secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
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
