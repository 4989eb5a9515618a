package migration.exchange.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A submission written anew from records of samples, in a layout of its own. Where each planted fault lies is counted while
 * the text is put together, by nothing that the platform has a part in.
 */
final class PlantedSubmission {

    /** Where a fault of a code was planted: line and column from one, in UTF-16 units as editors count. */
    record Planted(String code, int line, int column, String xpath) {}

    private static final Pattern TOKEN = Pattern.compile("(?s)<[^>]*>|[^<]+");
    private static final Pattern NAME = Pattern.compile("\\s([\\w:]+=)");

    private final RandomGenerator random;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();
    private final List<Planted> planted = new ArrayList<>();

    /** How a sender's program may write what is the same to a parser. */
    enum Layout {
        /** A line an element, two blanks a level. */
        AS_PUBLISHED,
        /** The same with the line ends of Windows. */
        CARRIAGE_RETURNS,
        /** Without any space between elements. */
        ONE_LINE,
        /** Tabs, blank lines, attributes on lines of their own. */
        RAGGED,
        /** A remark before most elements, in letters of one and of two units. */
        REMARKS,
        /** Each element of the feed's namespace with a prefix. */
        PREFIXED
    }

    private PlantedSubmission(RandomGenerator random, Layout layout) {
        this.random = random;
        this.layout = layout;
    }

    /** Writes records between the opening (up to {@code <records>}) and the end of a submission. */
    static PlantedSubmission of(String opening, List<Specimen> records, Layout layout, RandomGenerator random) {
        PlantedSubmission submission = new PlantedSubmission(random, layout);
        submission.write(opening, -1);
        for (int i = 0; i < records.size(); i++) {
            submission.plant(records.get(i), i + 1);
        }
        submission.write("\n  </records>\n</submission>\n", -1);
        return submission;
    }

    String text() {
        return text.toString();
    }

    List<Planted> planted() {
        return planted;
    }

    private void plant(Specimen record, int index) {
        write("\n    ", -1);
        Specimen.Fault fault = record.fault();
        int token = write(record.text(), fault == null ? -1 : fault.offset());
        if (fault != null) {
            String element = record.text().substring(1, record.text().indexOf(' '));
            String xpath = "/submission/records/" + element + "[" + index + "]" + fault.path();
            planted.add(new Planted(fault.code(), line(token), column(token), xpath));
        }
    }

    /** Writes the tokens of a text as the layout wants them; answers where, in the whole text, the one at an offset begins. */
    private int write(String source, int offset) {
        int place = -1;
        Matcher token = TOKEN.matcher(source);
        String before = "";
        while (token.find()) {
            if (isLayout(token.group(), before, source, token.end())) {
                text.append(space(token.group()));
            } else {
                place = token.start() == offset ? text.length() : place;
                text.append(token.group().startsWith("<") ? tag(token.group()) : token.group());
            }
            before = token.group();
        }
        return place;
    }

    /** Space between tags is the writer's own affair, but for what an element holds that holds nothing else. */
    private static boolean isLayout(String token, String before, String source, int end) {
        boolean holds = before.startsWith("<") && !before.startsWith("</") && source.startsWith("</", end);
        return token.isBlank() && !holds;
    }

    private String space(String published) {
        return switch (layout) {
            case AS_PUBLISHED, PREFIXED -> published;
            case CARRIAGE_RETURNS -> published.replace("\n", "\r\n");
            case ONE_LINE -> "";
            case RAGGED -> "\n".repeat(random.nextInt(3)) + "\t".repeat(random.nextInt(5));
            case REMARKS ->
                published + (random.nextInt(3) > 0 ? "<!-- შენიშვნა 🛂 " + random.nextInt(1_000) + " -->" : "");
        };
    }

    private String tag(String published) {
        if (published.startsWith("<?")) {
            return published;
        }
        return switch (layout) {
            case RAGGED -> NAME.matcher(published).replaceAll("\n\t$1");
            case PREFIXED -> prefixed(published);
            default -> published;
        };
    }

    private static String prefixed(String tag) {
        return tag.replaceFirst("^<(/?)(\\w+)(?=[\\s/>])", "<$1f:$2").replace(" xmlns=", " xmlns:f=");
    }

    private int line(int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private int column(int place) {
        return place - text.lastIndexOf("\n", place - 1);
    }
}
