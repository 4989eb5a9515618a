package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import migration.exchange.simulation.server.VisaSoapServer;

/** The consular posts: what they decide is known to their service from then on. */
public final class VisaOffice implements Player {

    private final VisaSoapServer service;
    private final List<Instant> made;
    private volatile int known;

    /**
     * Makes known what was made before, and nothing yet of what comes.
     *
     * @param folder the simulation's folder
     */
    public VisaOffice(Path folder, VisaSoapServer service, Pace pace) {
        this.service = service;
        made = read(folder.resolve("out/consular/visas/made.csv"));
        known = (int) made.stream().filter(pace::isDue).count();
        if (known < made.size()) {
            service.reveal(known);
        }
    }

    private static List<Instant> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream()
                    .map(line -> OffsetDateTime.parse(line.getField("made")).toInstant())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "consular/visas by SOAP";
    }

    @Override
    public long planned() {
        return made.size();
    }

    @Override
    public long acknowledged() {
        return known;
    }

    @Override
    public void play(Pace pace) throws InterruptedException {
        while (known < made.size()) {
            pace.await(made.get(known));
            known = known + 1;
            service.reveal(known);
        }
    }
}
