package migration.exchange.campaign.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A disk of its own in a file, with a file system on it, for those who may mount one. What a program has not synced is
 * in the memory of the kernel only, and a copy of the file is what a power cut would have left: the kernel is told to
 * write nothing back by itself meanwhile.
 */
public final class Disk implements AutoCloseable {

    private static final Path WRITEBACK = Path.of("/proc/sys/vm/dirty_writeback_centisecs");

    private final Path image;
    private final Path mount;
    private final String writeback;

    /**
     * Makes and mounts a disk.
     *
     * @param folder where its file is kept
     * @param mount where it is mounted
     * @param megabytes its size
     */
    public Disk(Path folder, Path mount, int megabytes) throws IOException, InterruptedException {
        this.image = folder.resolve("disk.img");
        this.mount = mount;
        Files.createDirectories(folder);
        Files.createDirectories(mount);
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-E", "nodiscard", image.toString());
        mount();
        writeback = Files.readString(WRITEBACK).strip();
        Runtime.getRuntime().addShutdownHook(new Thread(this::normal));
        Files.writeString(WRITEBACK, "0");
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

    private void normal() {
        try {
            Files.writeString(WRITEBACK, writeback);
        } catch (IOException e) {
            System.err.println("set " + WRITEBACK + " back to " + writeback + ": " + e);
        }
    }

    @Override
    public void close() throws IOException {
        normal();
        try {
            unmount();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
