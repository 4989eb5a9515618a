package migration.exchange.archive.segments;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All segments that this process has open, its own and those of others. */
final class OpenSegments implements Closeable {

    private final Opener opener;
    private final List<Segment> all = new CopyOnWriteArrayList<>();

    /** How files are opened. */
    interface Opener {

        FileChannel open(Path file, OpenOption... options) throws IOException;
    }

    OpenSegments(Opener opener) {
        this.opener = opener;
    }

    /** Opens a segment of our own, makes it when missing. */
    synchronized Segment openOwn(Path file) throws IOException {
        return add(file, opener.open(file, CREATE, READ, WRITE));
    }

    /** Opens a segment that another process writes. */
    synchronized Segment openForeign(Path file) throws IOException {
        return add(file, opener.open(file, READ));
    }

    private Segment add(Path file, FileChannel channel) {
        Segment segment = new Segment(all.size() + 1, file, channel);
        all.add(segment);
        return segment;
    }

    Segment get(Location location) {
        return all.get(location.segment() - 1);
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : all) {
            segment.close();
        }
    }
}
