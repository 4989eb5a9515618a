package migration.exchange.contract.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.VersionChanges;
import migration.exchange.contract.changes.ContractDifference;
import migration.exchange.contract.web.VersionChange.SamplePair;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All versions of all contracts, and what each changes, as of now. */
@Component
class VersionHistory {

    private final MigrationContext contracts;
    private final PublishedFiles files;
    private final Clock clock;

    VersionHistory(MigrationContext contracts, PublishedFiles files, Clock clock) {
        this.contracts = contracts;
        this.files = files;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<VersionLine> versions() {
        Instant now = now();
        return contracts.contracts().stream()
                .map(contract -> VersionLine.of(contract, now))
                .toList();
    }

    /** The newest first. */
    List<VersionChange> changes(String language) {
        return contracts.contracts().stream()
                .flatMap(contract -> contract.changes().map(changes -> change(contract, changes, language)).stream())
                .sorted(Comparator.comparing(
                                (VersionChange change) -> change.version().from(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }

    private VersionChange change(Contract contract, VersionChanges changes, String language) {
        Contract before = contracts.contract(changes.before());
        Instant now = now();
        return new VersionChange(
                VersionLine.of(contract, now),
                VersionLine.of(before, now),
                Objects.requireNonNull(changes.words().get(language), "no words in " + language),
                ContractDifference.of(before, contract).changes().stream()
                        .map(ChangeLine::of)
                        .toList(),
                samples(before.id(), contract.id(), changes.sample()).orElse(null));
    }

    private Optional<SamplePair> samples(ContractId before, ContractId now, @Nullable String sample) {
        return sample == null
                ? Optional.empty()
                : text(before + "/" + sample)
                        .flatMap(older -> text(now + "/" + sample).map(newer -> new SamplePair(older, newer)));
    }

    private Optional<String> text(String path) {
        return files.find(path).map(file -> {
            try {
                return file.getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
