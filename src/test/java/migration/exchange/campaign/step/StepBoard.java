package migration.exchange.campaign.step;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of memory that a platform process and the supervisor share, so that what a killed process was doing is known
 * to the one who killed it. First the order to die (step, and how many passings to let go), then a slot for each thread
 * with the number of its step, then a mark for each step that any thread has entered; the names of steps stand in a file
 * beside it.
 */
public final class StepBoard {

    static final String PROPERTY = "campaign.steps";

    private static final int SLOTS = 256;
    private static final int STEPS = 1024;
    private static final int DIE_AT = 0;
    private static final int LET_GO = 4;
    private static final int FIRST = 64;
    private static final int WALKED = FIRST + 4 * SLOTS;

    private final MappedByteBuffer page;
    private final Path names;

    private StepBoard(MappedByteBuffer page, Path names) {
        this.page = page;
        this.names = names;
    }

    public static StepBoard open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer page = channel.map(MapMode.READ_WRITE, 0, WALKED + STEPS);
            page.order(ByteOrder.nativeOrder());
            return new StepBoard(page, file.resolveSibling(file.getFileName() + ".names"));
        }
    }

    /** Before a start: nobody is anywhere, and nobody has to die. */
    public void clear() throws IOException {
        Files.deleteIfExists(names);
        for (int i = 0; i < page.capacity(); i += 4) {
            page.putInt(i, 0);
        }
    }

    /** Tells the process to die when a step is entered, after some passings. */
    public void dieAt(int step, int passings) {
        page.putInt(LET_GO, passings);
        page.putInt(DIE_AT, step);
    }

    /** Withdraws the order. */
    public void live() {
        page.putInt(DIE_AT, 0);
    }

    /** The names of the steps, from 1. */
    public List<String> names() throws IOException {
        return Files.exists(names) ? Files.readAllLines(names, StandardCharsets.UTF_8) : List.of();
    }

    /** Adds the name of the next step. */
    void name(String step) throws IOException {
        Files.writeString(names, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The steps that any thread has entered since the start. */
    public List<String> walked() throws IOException {
        List<String> known = names();
        return IntStream.range(0, known.size())
                .filter(step -> page.get(WALKED + step) != 0)
                .mapToObj(known::get)
                .toList();
    }

    /** The steps at which threads are now. */
    public List<String> now() throws IOException {
        List<String> known = names();
        List<String> steps = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            int step = page.getInt(FIRST + 4 * slot);
            if (step > 0 && step <= known.size()) {
                steps.add(known.get(step - 1));
            }
        }
        return steps;
    }

    int at(int slot) {
        return page.getInt(FIRST + 4 * slot);
    }

    void put(int slot, int step) {
        page.putInt(FIRST + 4 * slot, step);
        if (step > 0 && step <= STEPS) {
            page.put(WALKED + step - 1, (byte) 1);
        }
        if (step != 0 && page.getInt(DIE_AT) == step) {
            pass();
        }
    }

    private synchronized void pass() {
        int left = page.getInt(LET_GO);
        if (left > 0) {
            page.putInt(LET_GO, left - 1);
        } else {
            Runtime.getRuntime().halt(137);
        }
    }

    static int slots() {
        return SLOTS;
    }
}
