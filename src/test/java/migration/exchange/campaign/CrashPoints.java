package migration.exchange.campaign;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import migration.exchange.campaign.step.StepBoard;

/** The steps at which a process can be told to die: those that are walked, in turn. */
final class CrashPoints {

    private final Map<String, Integer> deaths = new TreeMap<>();

    /** Of the steps that a process has walked one at which fewest died; empty while it has walked none. */
    Optional<String> next(StepBoard board, int choice) throws IOException {
        List<String> walked = board.walked();
        walked.forEach(step -> deaths.putIfAbsent(step, 0));
        int fewest = walked.stream().mapToInt(deaths::get).min().orElse(0);
        List<String> fresh =
                walked.stream().filter(step -> deaths.get(step) == fewest).toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(fresh.get(Math.floorMod(choice, fresh.size())));
    }

    /** A process died there. */
    void died(String step) {
        deaths.merge(step, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return "deaths just at a step: %d, at %d of %d steps"
                .formatted(
                        deaths.values().stream().mapToInt(Integer::intValue).sum(),
                        deaths.values().stream().filter(count -> count > 0).count(),
                        deaths.size());
    }
}
