package migration.exchange.archive.segments;

import java.io.IOException;
import java.nio.file.Path;
import migration.exchange.archive.Archive;

/** An archive that says it is on disk before it is. */
public final class UnsyncedArchive {

    private static final long SEGMENT = 256L << 20;

    private UnsyncedArchive() {}

    public static Archive open(Path folder) throws IOException {
        FaultyDisk disk = new FaultyDisk();
        disk.neverSync();
        return new SegmentArchive(folder, SEGMENT, disk);
    }
}
