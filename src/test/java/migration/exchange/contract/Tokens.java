package migration.exchange.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import migration.exchange.contract.SchemaDescription.Element;

/** A record cut into its tags and texts, in which places are drawn. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final int LONG = 2_400;

    private final Contract contract;
    private final Random random;

    Tokens(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    static List<String> of(String record) {
        return new ArrayList<>(
                TOKEN.matcher(record).results().map(found -> found.group()).toList());
    }

    /** Index of a start tag below the record. */
    int element(List<String> tokens) {
        List<Integer> starts = IntStream.range(1, tokens.size())
                .filter(i -> isStart(tokens.get(i)))
                .boxed()
                .toList();
        return starts.isEmpty() ? 0 : starts.get(random.nextInt(starts.size()));
    }

    static boolean isStart(String token) {
        return token.startsWith("<") && !token.startsWith("</") && !token.startsWith("<!") && !token.endsWith("/>");
    }

    /** Index of the end tag that belongs to a start tag; of the tag itself when it has none. */
    static int end(List<String> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            depth += isStart(tokens.get(i)) ? 1 : tokens.get(i).startsWith("</") ? -1 : 0;
            if (depth <= 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** Index of the start tag of an element with text. */
    Optional<Integer> leaf(List<String> tokens) {
        List<Integer> leaves = IntStream.range(1, tokens.size() - 1)
                .filter(i -> isStart(tokens.get(i)) && !tokens.get(i + 1).startsWith("<"))
                .boxed()
                .toList();
        return leaves.isEmpty() ? Optional.empty() : Optional.of(leaves.get(random.nextInt(leaves.size())));
    }

    /** What the contract says of an element, when it stands where the contract wants it. */
    Optional<Element> declared(List<String> tokens, int at) {
        List<String> path = new ArrayList<>();
        for (int i = 1; i <= at; i++) {
            if (isStart(tokens.get(i))) {
                String name = name(tokens.get(i));
                path.add(name.substring(name.indexOf(':') + 1));
            } else if (tokens.get(i).startsWith("</") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            }
        }
        return contract.description().record().at(path);
    }

    static String name(String tag) {
        return tag.replaceFirst("^</?", "").split("[ />]", 2)[0];
    }

    static String escaped(String text) {
        return text.substring(0, Math.min(text.length(), LONG))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceAll("&#[0-9]+;", " ")
                .replace("&amp;", "&");
    }
}
