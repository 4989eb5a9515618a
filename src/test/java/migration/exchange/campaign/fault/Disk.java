package migration.exchange.campaign.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of its own in a file, with a file system on it, for those who may mount one. */
public final class Disk implements AutoCloseable {

    private static final String FILLER = "filler";

    private final Path image;
    private final Path mount;

    /**
     * Makes and mounts a disk. What a program has not synced is in the memory of the kernel only, so that a copy of the
     * file is what a power cut would have left, if nobody writes meanwhile.
     *
     * @param image its file
     * @param mount where it is mounted
     * @param megabytes its size
     */
    public Disk(Path image, Path mount, int megabytes) throws IOException, InterruptedException {
        this.image = image;
        this.mount = mount;
        Files.createDirectories(image.toAbsolutePath().getParent());
        Files.createDirectories(mount);
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-m", "0", "-E", "nodiscard", image.toString());
        mount();
    }

    /** Takes down what is on the disk now, when nobody writes any more. */
    public void snapshot() throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(300);
        run("cp", "--sparse=always", image.toString(), snapshotFile());
    }

    /** Puts back what was taken down; the file system mends itself as after a power cut. */
    public void restore() throws IOException, InterruptedException {
        unmount();
        run("mv", snapshotFile(), image.toString());
        mount();
    }

    /** Leaves no room on it. */
    public void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(mount.resolve(FILLER))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /** Gives the room back. */
    public void free() throws IOException {
        Files.deleteIfExists(mount.resolve(FILLER));
    }

    private String snapshotFile() {
        return image + ".cut";
    }

    private void mount() throws IOException, InterruptedException {
        run("mount", "-o", "loop,commit=600", image.toString(), mount.toString());
    }

    private void unmount() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                run("umount", mount.toString());
                return;
            } catch (IOException busy) {
                if (attempt == 50) {
                    throw busy;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            unmount();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
