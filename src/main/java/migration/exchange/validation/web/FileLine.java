package migration.exchange.validation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import migration.exchange.quality.web.IssueView;

/**
 * A line of a checked file.
 *
 * @param number its number, from 1
 * @param follows whether the line before it is shown, too
 * @param pieces its text, cut where faults begin and end
 * @param issues what is wrong in it
 */
public record FileLine(int number, boolean follows, List<Piece> pieces, List<IssueView> issues) {

    private static final int AROUND = 2;
    private static final Pattern ELEMENT = Pattern.compile("<([\\w:.-]+)[^<>]*>[^<]*</\\1\\s*>|<[^<>]*>?");

    /** A piece of a line. */
    public record Piece(String text, boolean marked) {}

    /** The lines that issues name and two before and behind each, in order. */
    static List<FileLine> around(String text, List<IssueView> issues) {
        String[] lines = text.split("\n", -1);
        Map<Integer, List<IssueView>> byLine = issues.stream()
                .filter(issue -> issue.place().line() >= 1 && issue.place().line() <= lines.length)
                .collect(Collectors.groupingBy(issue -> issue.place().line(), TreeMap::new, Collectors.toList()));
        TreeSet<Integer> shown = new TreeSet<>();
        for (int line : byLine.keySet()) {
            for (int near = Math.max(1, line - AROUND); near <= Math.min(lines.length, line + AROUND); near++) {
                shown.add(near);
            }
        }
        return shown.stream()
                .map(number -> line(
                        number, shown.contains(number - 1), lines[number - 1], byLine.getOrDefault(number, List.of())))
                .toList();
    }

    private static FileLine line(int number, boolean follows, String text, List<IssueView> issues) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int from : issues.stream()
                .map(issue -> issue.place().column() - 1)
                .collect(Collectors.toCollection(TreeSet::new))) {
            if (from >= done && from < text.length()) {
                int to = end(text, from);
                pieces.add(new Piece(text.substring(done, from), false));
                pieces.add(new Piece(text.substring(from, to), true));
                done = to;
            }
        }
        pieces.add(new Piece(text.substring(done), false));
        return new FileLine(number, follows, pieces, issues);
    }

    /** Behind the element that begins there, or its start tag when it goes on in other lines, or the line. */
    private static int end(String text, int from) {
        Matcher element = ELEMENT.matcher(text).region(from, text.length());
        return element.lookingAt() ? element.end() : text.length();
    }
}
