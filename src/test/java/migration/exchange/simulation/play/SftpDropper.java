package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * An agency that lays files in a directory of its own, as the smaller border points do: written as {@code .part}, renamed, then marked
 * complete by an empty {@code .done}. Some are renamed too early, come twice, or come cut off before they come whole.
 */
public final class SftpDropper implements Player {

    private static final Duration LATE = Duration.ofSeconds(2);

    private final String feed;
    private final Plan plan;
    private final Acknowledgements done;
    private final Path out;
    private final Path taken;
    private final Deque<Later> later = new ArrayDeque<>();

    /**
     * @param folder the simulation's folder
     * @param root directory that the exchange sees as {@code /}
     * @param feed such as {@code border-police/crossings}
     */
    public SftpDropper(Path folder, Path root, String feed) {
        this.feed = feed;
        this.plan = Plan.read(folder.resolve("out/" + feed + "/sftp.csv"));
        this.done = new Acknowledgements(folder.resolve("ledger/" + feed.replace('/', '-') + "-sftp.csv"));
        this.out = root.resolve("out");
        this.taken = root.resolve("taken");
    }

    @Override
    public String name() {
        return feed + " by SFTP";
    }

    @Override
    public long planned() {
        return plan.items().size();
    }

    @Override
    public long acknowledged() {
        return done.count();
    }

    @Override
    public void play(Pace pace) throws Exception {
        Files.createDirectories(out);
        for (NamedCsvRecord item : plan.items()) {
            pace.await(Plan.due(item));
            if (!done.has(item.getField("file"))) {
                drop(item);
            }
            finishDue(false);
        }
        finishDue(true);
        done.close();
    }

    private void drop(NamedCsvRecord item) throws IOException {
        String file = item.getField("file");
        byte[] whole = plan.bytes(file);
        switch (item.getField("quirk")) {
            case "NONE" -> {
                put(file, whole);
                done.add(file, whole, "NONE");
            }
            case "TWICE" -> {
                put(file, whole);
                put(item.getField("other"), whole);
                done.add(file, whole, "TWICE");
            }
            case "EARLY_RENAME" -> {
                early(file, whole);
                later.add(new Later(LATE, () -> complete(file, whole)));
            }
            case "TRUNCATED" -> {
                String cut = item.getField("other");
                put(cut, plan.bytes(cut));
                later.add(new Later(LATE, () -> replace(cut, file, whole)));
            }
            default -> throw new IllegalStateException("unknown quirk: " + item);
        }
    }

    /** A file as agreed: it has its name only when it is complete, and then its marker. */
    private void put(String file, byte[] bytes) throws IOException {
        String name = name(file);
        if (isTaken(name)) {
            return;
        }
        Path part = out.resolve(name + ".part");
        Files.write(part, bytes);
        Files.move(part, out.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        mark(name);
    }

    /** A file that has its name before it is complete; the marker still waits. */
    private void early(String file, byte[] bytes) throws IOException {
        String name = name(file);
        if (isTaken(name)) {
            return;
        }
        Path part = out.resolve(name + ".part");
        Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
        Files.move(part, out.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean complete(String file, byte[] bytes) throws IOException {
        String name = name(file);
        if (!isTaken(name)) {
            byte[] rest = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length);
            Files.write(out.resolve(name), rest, StandardOpenOption.APPEND);
            mark(name);
        }
        done.add(file, bytes, "EARLY_RENAME");
        return true;
    }

    /** The whole file comes when the cut one has been taken, as it would an hour later. */
    private boolean replace(String cut, String file, byte[] whole) throws IOException {
        if (!isTaken(name(cut))) {
            return false;
        }
        put(file, whole);
        done.add(file, whole, "TRUNCATED");
        return true;
    }

    private void mark(String name) throws IOException {
        Path marker = out.resolve(name + ".done");
        if (!Files.exists(marker)) {
            Files.createFile(marker);
        }
    }

    private boolean isTaken(String name) {
        return Files.exists(taken.resolve(name));
    }

    private static String name(String file) {
        return Path.of(file).getFileName().toString();
    }

    private void finishDue(boolean all) throws IOException, InterruptedException {
        while (!later.isEmpty() && (all || later.peek().due())) {
            Later next = later.poll();
            if (!next.due() || !next.step().run()) {
                later.add(next);
                if (all) {
                    TimeUnit.MILLISECONDS.sleep(100);
                } else {
                    return;
                }
            }
        }
    }

    /** True when all files have been taken and none waits. */
    public boolean allTaken() throws IOException {
        try (var waiting = Files.list(out)) {
            return waiting.findAny().isEmpty();
        }
    }

    private record Later(long dueAt, Step step) {

        Later(Duration delay, Step step) {
            this(System.nanoTime() + delay.toNanos(), step);
        }

        boolean due() {
            return System.nanoTime() - dueAt >= 0;
        }
    }

    /** Returns false when its time has not come yet. */
    private interface Step {
        boolean run() throws IOException;
    }
}
