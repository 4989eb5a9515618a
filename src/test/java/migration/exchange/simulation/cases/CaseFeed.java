package migration.exchange.simulation.cases;

import java.util.List;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.truth.Rows;

/** One feed of cases in the agency's own form. */
interface CaseFeed {

    /** Agency and feed. */
    String path();

    String channel();

    /** File below {@code out/<path>} and its columns. */
    String file();

    List<String> columns();

    /** Names of the fields of the canonical record. */
    List<String> fields();

    /** All cases in the order of application. */
    List<Case> cases();

    String number(Case one, int index);

    /** Whether a case comes with its decision at once, so that its first version is its last one if nothing befalls it. */
    default boolean isWrittenOnce() {
        return false;
    }

    boolean suits(Case one, Fault fault);

    /** The case as applied for. */
    Case.Row application(Case one, String number);

    /** The case as decided. */
    Case.Row decision(Case one, String number);

    /** The steps that follow the decision in their order, such as the end before its time; most cases have none. */
    List<Case.Step> after(Case one, String number);

    void alter(Case one, Case.Row row);

    void spoil(Case one, Case.Row row, Fault fault);

    void version(Case.Row row, int version, boolean cancelled);

    /** The content that the platform should keep. */
    List<String> content(Case.Row row);

    /** Second at which a step of a case is taken, within its day. */
    int time(Case one, int step);

    /** Adds what only this feed has to the rows in the order of sending, and writes them. */
    void write(List<Sent> sent, Rows rows);
}
