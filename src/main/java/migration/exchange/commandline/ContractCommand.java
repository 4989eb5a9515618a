package migration.exchange.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.changes.ContractDifference;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * {@code contract diff BEFORE NOW}: what differs between two contracts, and whether it breaks who sends in the first. Ends
 * with 0 when nothing breaks, 1 when something does, 2 on wrong usage, 3 when the fault is ours.
 */
public final class ContractCommand {

    private static final String USAGE = """
            usage: contract diff AGENCY/FEED/vN AGENCY/FEED/vM [--lang ka|en] [--format text|json]
            exit:  0 nothing breaks senders, 1 something does, 2 wrong usage, 3 our fault""";

    private final Supplier<MigrationContext> contracts;
    private final OutputStream out;
    private final PrintStream errors;

    /** A command on given streams; output and errors are UTF-8 whatever the console is. */
    public ContractCommand(OutputStream out, OutputStream errors) {
        this(MigrationContext::load, out, errors);
    }

    ContractCommand(Supplier<MigrationContext> contracts, OutputStream out, OutputStream errors) {
        this.contracts = contracts;
        this.out = out;
        this.errors = new PrintStream(errors, true, StandardCharsets.UTF_8);
    }

    /** Runs; answers the exit code. */
    public int run(String... arguments) {
        try {
            return diff(new ArrayDeque<>(List.of(arguments)));
        } catch (UsageException e) {
            errors.println(e.getMessage());
            errors.println(USAGE);
            return 2;
        } catch (RuntimeException e) {
            errors.println(OwnFault.words(e));
            return 3;
        }
    }

    private int diff(Deque<String> arguments) {
        if (!"diff".equals(arguments.poll())) {
            throw new UsageException("the one thing done with contracts is diff");
        }
        String language = "en";
        String format = "text";
        List<ContractId> named = new ArrayList<>();
        while (!arguments.isEmpty()) {
            String argument = arguments.remove();
            switch (argument) {
                case "--lang" -> language = oneOf(argument, arguments.poll(), Set.of("ka", "en"));
                case "--format" -> format = oneOf(argument, arguments.poll(), Set.of("text", "json"));
                default -> named.add(contract(argument));
            }
        }
        if (named.size() != 2) {
            throw new UsageException("two contracts are compared, not " + named.size());
        }
        return diff(named.get(0), named.get(1), language, format);
    }

    private int diff(ContractId before, ContractId now, String language, String format) {
        MigrationContext known = contracts.get();
        ContractDifference difference = ContractDifference.of(find(known, before), find(known, now));
        DifferenceReport report = new DifferenceReport(out);
        if (format.equals("json")) {
            report.json(difference);
        } else {
            report.text(difference, language);
        }
        return difference.breaks() ? 1 : 0;
    }

    private static Contract find(MigrationContext contracts, ContractId id) {
        return contracts.find(id).orElseThrow(() -> new UsageException("no such contract: " + id));
    }

    private static ContractId contract(String text) {
        int slash = text.lastIndexOf("/v");
        if (slash < 0 || !text.substring(slash + 2).matches("[1-9][0-9]?")) {
            throw new UsageException("a contract is written AGENCY/FEED/vN, not " + text);
        }
        try {
            return new ContractId(FeedId.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 2)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("a contract is written AGENCY/FEED/vN, not " + text);
        }
    }

    private static String oneOf(String option, @Nullable String value, Set<String> known) {
        if (value == null || !known.contains(value)) {
            throw new UsageException(option + " is none of "
                    + String.join(", ", known.stream().sorted().toList()));
        }
        return value;
    }
}
