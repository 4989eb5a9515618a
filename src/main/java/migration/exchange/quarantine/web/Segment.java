package migration.exchange.quarantine.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text to be shown.
 *
 * @param text the piece
 * @param codes codes of the issues that are there; empty for what is right
 */
record Segment(String text, List<String> codes) {

    /** Cuts a text at its marks. */
    static List<Segment> of(String text, List<Mark> marks) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Mark mark : marks) {
            segments.add(new Segment(text.substring(from, mark.from()), List.of()));
            segments.add(new Segment(text.substring(mark.from(), mark.to()), mark.codes()));
            from = mark.to();
        }
        segments.add(new Segment(text.substring(from), List.of()));
        return segments;
    }
}
