package migration.exchange.simulation.feed;

import java.util.List;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.traffic.Event;

/** One feed of the border police: how its events become records, and what can be wrong with them. */
interface BorderFeed {

    /** Folder name of the feed. */
    String name();

    /** First letter of its source ids. */
    String prefix();

    /** Whether the record of an event can be befallen by a fault so that it is its only one. */
    boolean suits(Event event, Fault fault);

    /** Fills in what the agency writes down of an event. @param record has its source id already */
    void fill(BorderRecord record, Event event);

    /** Changes one field so that the record stays clean. */
    void alter(BorderRecord record, Event event);

    /** Makes the fault, and no other. */
    void spoil(BorderRecord record, Event event, Fault fault);

    /** Codes of the issues that the record has without any fault. */
    List<String> codes(BorderRecord record, Event event);

    /**
     * The version of the contract that a checkpoint writes in.
     *
     * @param created when the submission is made, in seconds of the epoch
     */
    default int version(Checkpoint point, long created) {
        return 1;
    }

    void write(BorderXml xml, BorderRecord record);

    /** Names of the fields of the canonical record. */
    List<String> fields();

    /** The content that the platform should keep, in its own codes and the order of the fields. */
    List<String> content(BorderRecord record);

    /** The cell of the published table that a current record counts in, empty when in none. */
    String cell(BorderRecord record);
}
