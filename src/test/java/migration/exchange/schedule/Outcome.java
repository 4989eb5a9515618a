package migration.exchange.schedule;

import java.util.List;

/** What became of one seed. */
record Outcome(long seed, List<String> violations, Trace trace, World world, Weather weather, MemoryIndex index) {

    boolean isClean() {
        return violations.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("seed ").append(seed).append(": ").append(trace.steps()).append(" steps, digest ");
        text.append(Long.toHexString(trace.digest())).append(System.lineSeparator());
        world.submissions.forEach(sent ->
                text.append("  ").append(sent).append(" ").append(sent.id).append(System.lineSeparator()));
        text.append("  ").append(weather).append(System.lineSeparator()).append(trace);
        violations.forEach(
                violation -> text.append("VIOLATION ").append(violation).append(System.lineSeparator()));
        return text.toString();
    }
}
