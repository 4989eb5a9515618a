package migration.exchange.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accounts on disk, one a line: {@code name role agency hash}, a hyphen for no agency. Secrets themselves are never written. */
class AccountFile {

    private final Path file;

    AccountFile(Path file) {
        this.file = file;
    }

    Map<String, Account> read() throws IOException {
        Map<String, Account> accounts = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                Account account = parse(line);
                accounts.put(account.name(), account);
            }
        }
        return accounts;
    }

    void write(Collection<Account> accounts) throws IOException {
        List<String> lines = accounts.stream().map(AccountFile::format).toList();
        PrivateFiles.write(file, String.join("\n", lines) + "\n");
    }

    private static Account parse(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != 4) {
            throw new IllegalStateException("a line of the file of accounts has not four fields");
        }
        return new Account(fields[0], Role.ofWord(fields[1]), fields[2].equals("-") ? null : fields[2], fields[3]);
    }

    private static String format(Account account) {
        String agency = account.agency() == null ? "-" : account.agency();
        return String.join(" ", account.name(), account.role().word(), agency, account.secretHash());
    }
}
