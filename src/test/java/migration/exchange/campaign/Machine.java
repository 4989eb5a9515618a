package migration.exchange.campaign;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import migration.exchange.campaign.fault.Disk;
import migration.exchange.campaign.fault.Faults.Volume;
import migration.exchange.campaign.fault.Writeback;

/** Where archive, broker and index keep what they keep: a folder, one disk, or a disk for each, as the faults need it. */
final class Machine implements Closeable {

    private static final int WHOLE = 2_000;
    private static final Map<Volume, Integer> SIZES =
            Map.of(Volume.ARCHIVE, 200, Volume.BROKER, 500, Volume.INDEX, 1_000, Volume.SPOOL, 50);

    private final Path folder;
    private final Map<Volume, Disk> volumes = new EnumMap<>(Volume.class);
    private final List<AutoCloseable> open = new ArrayList<>();
    private Disk whole;

    Machine(Wishes wishes) throws IOException, InterruptedException {
        folder = wishes.folder().resolve("machine");
        if (wishes.powerCuts() > 0) {
            whole = new Disk(wishes.folder().resolve("machine.img"), folder, WHOLE);
            open.add(new Writeback());
            open.add(whole);
        }
        if (wishes.fullDisks() > 0) {
            for (Volume volume : Volume.values()) {
                Path image = wishes.folder().resolve(volume + ".img");
                volumes.put(volume, new Disk(image, path(volume), SIZES.get(volume)));
            }
            open.addAll(volumes.values());
        }
    }

    private Path path(Volume volume) {
        return switch (volume) {
            case ARCHIVE -> data().resolve("archive");
            case SPOOL -> data().resolve("spool");
            case BROKER -> broker();
            case INDEX -> index();
        };
    }

    /** The data folder of the platforms. */
    Path data() {
        return folder.resolve("data");
    }

    Path broker() {
        return folder.resolve("broker");
    }

    Path index() {
        return folder.resolve("elasticsearch");
    }

    /** The disk that a power cut leaves as it was. */
    Disk disk() {
        return whole;
    }

    Disk disk(Volume volume) {
        return volumes.get(volume);
    }

    @Override
    public void close() throws IOException {
        try {
            for (AutoCloseable one : open) {
                one.close();
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
