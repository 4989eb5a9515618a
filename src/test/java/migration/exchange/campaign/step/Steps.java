package migration.exchange.campaign.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The steps of this process, and where each of its threads is. */
final class Steps {

    private final StepBoard board;
    private final List<String> names = new ArrayList<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadLocal<Integer> slot =
            ThreadLocal.withInitial(() -> threads.getAndIncrement() % StepBoard.slots());

    Steps(StepBoard board) {
        this.board = board;
    }

    /** The number of a step, which it keeps for the life of the process. */
    synchronized int number(String name) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known + 1;
        }
        names.add(name);
        try {
            board.name(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.size();
    }

    /** @return the step that the thread was at before */
    int enter(int step) {
        int before = board.at(slot.get());
        board.put(slot.get(), step);
        return before;
    }
}
