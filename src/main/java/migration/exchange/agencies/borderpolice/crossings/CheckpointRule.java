package migration.exchange.agencies.borderpolice.crossings;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.normalization.Code;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.quality.Layer;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.Findings;

/** The checkpoint of a crossing: known, not on occupied territory, and one for the mode of travel. */
final class CheckpointRule {

    private final CodeMap checkpoints;
    private final CodeMap modes;
    private final CodeRule known;

    CheckpointRule(CodeLists lists) {
        checkpoints = lists.of(Crossings.AGENCY, "checkpoints");
        modes = lists.of(Crossings.AGENCY, "modes");
        known = new CodeRule(checkpoints, "CODE_UNKNOWN_CHECKPOINT");
    }

    /** @param modeKnown whether the mode of travel is known, so that it can be compared */
    void check(Crossing crossing, boolean modeKnown, Findings findings) {
        String point = crossing.getCheckpoint();
        LocalDate day = Crossings.day(crossing);
        if (!known.check("checkpoint", point, day, findings)) {
            return;
        }
        Code line = checkpoints.line(point, day).orElseThrow();
        if (occupied(line)) {
            findings.warning(Layer.RULE, "RULE_OCCUPIED_POINT", "checkpoint", point, null);
        } else if (modeKnown) {
            mode(crossing, line, findings);
        }
    }

    /** Law on Occupied Territories, Article 4; Criminal Code Article 344: entry there is illegal, and every record a case. */
    private static boolean occupied(Code line) {
        return line.column("status").filter("illegal entry"::equals).isPresent();
    }

    private void mode(Crossing crossing, Code line, Findings findings) {
        List<String> possible = List.of(line.column("mode").orElse("").split("\\+"));
        String mode = modes.translate(crossing.getTravelMode(), Crossings.day(crossing));
        if (!possible.contains(mode)) {
            String expected = String.join(", ", possible);
            findings.warning(Layer.RULE, "RULE_MODE_CHECKPOINT", "travelMode", crossing.getTravelMode(), expected);
        }
    }
}
