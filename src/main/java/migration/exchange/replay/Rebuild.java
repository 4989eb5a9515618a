package migration.exchange.replay;

import java.util.Optional;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.contract.MigrationContext;
import migration.exchange.erasure.Erasures;
import migration.exchange.indexing.Comparison;
import migration.exchange.indexing.Generations;
import migration.exchange.jobs.JobRun;
import migration.exchange.jobs.Work;
import migration.exchange.quarantine.Quarantine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills a generation of the store from the archive beside the one that serves, compares the two, and lets it serve. The same
 * for one that served before: it is filled up from where it was left.
 */
@Component
class Rebuild implements Work {

    private final Chronicle chronicle;
    private final Archive archive;
    private final Reproduction reproduction;
    private final Generations generations;
    private final Quarantine quarantine;
    private final Settlements settlements;
    private final Erasures erasures;
    private final MigrationContext contracts;

    Rebuild(
            Chronicle chronicle,
            Archive archive,
            Reproduction reproduction,
            Generations generations,
            Quarantine quarantine,
            Settlements settlements,
            Erasures erasures,
            MigrationContext contracts) {
        this.erasures = erasures;
        this.contracts = contracts;
        this.chronicle = chronicle;
        this.archive = archive;
        this.reproduction = reproduction;
        this.generations = generations;
        this.quarantine = quarantine;
        this.settlements = settlements;
    }

    @Override
    public String kind() {
        return Rebuilds.KIND;
    }

    @Override
    public Optional<String> work(JobRun run) throws Exception {
        int serving = generations.serving();
        // a process that died while it held up writing has left it so
        generations.free(serving);
        RebuildPoint point = begin(run);
        if (point.generation() == serving) {
            return Optional.of(RebuildResult.serves(serving));
        }
        generations.open(point.generation());
        erasures.applyTo(point.generation());
        Losers losers = new Losers(quarantine, settlements);
        Generations.Writer writer = generations.writer(point.generation());
        try (Chronicle.Reading reading = chronicle.read(point.mark());
                Filling filling = new Filling(reproduction, writer, losers, run)) {
            Pursuit pursuit = new Pursuit(run, point, reading, filling, losers, settlements, archive, chronicle);
            return pursuit.catchesUp() ? compared(run, pursuit, serving) : Optional.empty();
        }
    }

    private RebuildPoint begin(JobRun run) {
        String known = run.checkpoint();
        if (known != null) {
            return RebuildPoint.of(known);
        }
        RebuildPoint first = wished(run.wishes().get(Rebuilds.GENERATION));
        run.keep(first.toString(), run.progress());
        return first;
    }

    private RebuildPoint wished(@Nullable String wish) {
        if (wish == null) {
            int newest = generations.list().stream()
                    .mapToInt(Generations.Generation::number)
                    .max()
                    .orElse(0);
            return RebuildPoint.beginning(newest + 1);
        }
        int number = Integer.parseInt(wish);
        return generations.list().stream()
                .filter(there -> there.number() == number)
                .findFirst()
                .map(there -> there.note() == null ? RebuildPoint.beginning(number) : RebuildPoint.of(there.note()))
                .orElseThrow(() -> new IllegalStateException("there is no generation " + number));
    }

    private Optional<String> compared(JobRun run, Pursuit pursuit, int serving) throws Exception {
        int generation = pursuit.point().generation();
        pursuit.stage("compare");
        Comparison comparison = generations.compare(serving, generation, run::goesOn);
        boolean accepted = Rebuilds.ACCEPTED.equals(run.wishes().get(Rebuilds.DIFFERENCES));
        if (!run.goesOn() || !pursuit.catchesUp()) {
            return Optional.empty();
        }
        pursuit.stage("swap");
        Takeover takeover = new Takeover(generations, pursuit, run, serving, accepted, contracts.countedOnly());
        return takeover.happens(comparison)
                ? Optional.of(RebuildResult.of(pursuit, comparison, serving, takeover.unsettled()))
                : Optional.empty();
    }

    @Override
    public void tidy(JobRun run) {
        generations.free(generations.serving());
    }
}
