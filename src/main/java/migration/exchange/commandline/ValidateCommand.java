package migration.exchange.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.Judges;
import migration.exchange.validation.RuleShelf;
import migration.exchange.validation.SubmissionCheck;
import migration.exchange.validation.Tally;
import org.springframework.util.function.SingletonSupplier;

/**
 * {@code validate [options] FILE|DIR|-...}: judges files as the platform will judge them, with nothing but this jar.
 * Ends with 0 when all records would be accepted, 1 when some would not, 2 on wrong usage or an unreadable file, 3 when
 * the fault is ours.
 */
public final class ValidateCommand {

    private static final int ACCEPTED = 0;
    private static final int NOT_ACCEPTED = 1;
    private static final int USAGE = 2;
    private static final int OUR_FAULT = 3;

    private final Supplier<RuleCatalogue> rules;
    private final Supplier<SubmissionCheck> checks;
    private final Clock clock;
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream errors;

    /**
     * A command on given streams; output and errors are UTF-8 whatever the console is. Contracts and rules are loaded by
     * the first run that needs them.
     */
    public ValidateCommand(Clock clock, InputStream in, OutputStream out, OutputStream errors) {
        this(clock, in, out, errors, RuleShelf::load, ValidateCommand::everything);
    }

    ValidateCommand(
            Clock clock,
            InputStream in,
            OutputStream out,
            OutputStream errors,
            Supplier<RuleCatalogue> rules,
            Supplier<SubmissionCheck> checks) {
        this.rules = SingletonSupplier.of(rules);
        this.checks = SingletonSupplier.of(checks);
        this.clock = clock;
        this.in = in;
        this.out = out;
        this.errors = new PrintStream(errors, true, StandardCharsets.UTF_8);
    }

    /** Runs; answers the exit code. */
    public int run(String... arguments) {
        try {
            return run(ValidateOptions.parse(arguments));
        } catch (UsageException e) {
            errors.println(e.getMessage());
            errors.println(ValidateOptions.USAGE);
            return USAGE;
        } catch (IOException | UncheckedIOException e) {
            errors.println("cannot be read: " + e.getMessage());
            return USAGE;
        } catch (RuntimeException e) {
            errors.println(OwnFault.words(e));
            return OUR_FAULT;
        }
    }

    private int run(ValidateOptions options) throws IOException {
        RuleCatalogue catalogue = rules.get();
        if (options.explain() != null) {
            return explain(catalogue, options.explain(), options.language());
        }
        Sources sources = new Sources(options.files(), in);
        SubmissionCheck check = checks.get();
        RuleCatalogue words = RuleShelf.with(check.contracts(), catalogue);
        try (Output output = Output.of(options, out, words)) {
            return check(options, sources, check, output);
        }
    }

    private static SubmissionCheck everything() {
        MigrationContext contracts = MigrationContext.onDemand();
        AgencyParts agencies = AgencyParts.onClassPath();
        DoorCheck door = new DoorCheck(contracts, DoorSettings.onClassPath().limits(), agencies.forms());
        return new SubmissionCheck(new Judges(contracts, agencies.books()), door);
    }

    private int check(ValidateOptions options, Sources sources, SubmissionCheck check, Output output)
            throws IOException {
        Instant now = clock.instant();
        Tally total = Tally.NONE;
        boolean whole = true;
        for (Sources.Source source : sources.all()) {
            try (InputStream file = source.open()) {
                CheckResult result = check.check(file, options.feed(), now, output.file(source.name(), now));
                total = total.plus(result.tally());
                whole &= result.whole().isEmpty();
            }
        }
        output.total(total);
        boolean passes =
                options.failOnWarning() ? total.quarantined() + total.withIssues() == 0 : total.quarantined() == 0;
        return whole && passes ? ACCEPTED : NOT_ACCEPTED;
    }

    private int explain(RuleCatalogue catalogue, String code, String language) throws IOException {
        String page = catalogue
                .find(code)
                .map(rule -> RulePage.of(rule, language))
                .orElseThrow(() -> new UsageException("no such rule: " + code));
        out.write(page.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return ACCEPTED;
    }
}
