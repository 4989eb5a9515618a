package migration.exchange.archive.segments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What other processes have written, as far as it has been looked at. A submission is looked for because its claim check
 * came by the broker: by then its writer had synced it, so one look at the ends of the files finds it.
 */
final class Neighbours {

    private final Path archive;
    private final Path own;
    private final OpenSegments segments;
    private final Scan scan;
    private final Catalogue catalogue = new Catalogue();
    private final Map<Path, Reading> readings = new TreeMap<>();

    /** How far one neighbour has been read. */
    private static final class Reading {

        private int number;
        private @Nullable Segment segment;
        private long position;
    }

    Neighbours(Path archive, Path own, OpenSegments segments, Scan scan) {
        this.archive = archive;
        this.own = own;
        this.segments = segments;
        this.scan = scan;
    }

    int size() {
        return catalogue.size();
    }

    /** Where a submission stands, null when no neighbour has it. */
    @Nullable
    Location find(SubmissionId id) {
        Location known = catalogue.find(id);
        if (known == null) {
            look();
        }
        return known == null ? catalogue.find(id) : known;
    }

    private synchronized void look() {
        try (DirectoryStream<Path> writers = Files.newDirectoryStream(archive, WriterFolder.PATTERN)) {
            for (Path writer : writers) {
                if (!writer.equals(own)) {
                    read(writer, readings.computeIfAbsent(writer, first -> new Reading()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(Path writer, Reading reading) throws IOException {
        boolean more;
        do {
            // looked at first: once the next one is there, nothing more comes into this one
            more = Files.exists(WriterFolder.segment(writer, reading.number + 1));
            if (reading.segment != null) {
                reading.position = scan.read(reading.segment, reading.position, catalogue::put);
            }
            if (more) {
                next(writer, reading);
            }
        } while (more);
    }

    private void next(Path writer, Reading reading) throws IOException {
        reading.number++;
        reading.segment = segments.openForeign(WriterFolder.segment(writer, reading.number));
        reading.position = 0;
    }
}
