package migration.exchange.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import migration.exchange.contract.SchemaDescription.Element;
import migration.exchange.contract.SchemaDescription.Type;

/** Records of a contract of which most have been changed in one to three places: structure, texts, attributes. */
final class Mutants {

    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z:]+)=\"([^\"]*)\"");

    private final ValidRecords valid;
    private final Contract contract;
    private final Random random;
    private final Tokens places;
    private final OddValues values;
    private final List<Consumer<List<String>>> operators = List.of(
            this::drop,
            this::twice,
            this::exchange,
            this::rename,
            this::stray,
            this::otherPrefix,
            this::comment,
            this::splitText,
            this::oddText,
            this::oddText,
            this::textBeyond,
            this::textBeyond,
            this::editText,
            this::editText,
            this::spaceAround,
            this::otherText,
            this::nested,
            this::dropAttribute,
            this::strangeAttribute,
            this::oddAttribute,
            this::editAttribute,
            this::attributeBeyond,
            this::often);

    Mutants(Contract contract, long seed) {
        this.contract = contract;
        this.valid = new ValidRecords(contract, seed);
        this.random = new Random(seed);
        this.places = new Tokens(contract, random);
        this.values = new OddValues(random);
    }

    /** A submission of so many records, of which one in eight is as it was drawn. */
    String submission(int records) {
        StringBuilder xml = new StringBuilder(valid.head());
        for (int i = 0; i < records; i++) {
            xml.append(random.nextInt(8) == 0 ? valid.record() : changed(valid.record()));
        }
        return xml.append(ValidRecords.TAIL).toString();
    }

    private String changed(String record) {
        List<String> tokens = Tokens.of(record);
        for (int i = random.nextInt(3); i >= 0 && tokens.size() > 1; i--) {
            operators.get(random.nextInt(operators.size())).accept(tokens);
        }
        return String.join("", tokens);
    }

    // structure

    private void drop(List<String> tokens) {
        int start = places.element(tokens);
        tokens.subList(start, Tokens.end(tokens, start) + 1).clear();
    }

    private void twice(List<String> tokens) {
        int start = places.element(tokens);
        List<String> copy = new ArrayList<>(tokens.subList(start, Tokens.end(tokens, start) + 1));
        tokens.addAll(random.nextBoolean() ? start : places.element(tokens), copy);
    }

    private void often(List<String> tokens) {
        int start = places.element(tokens);
        List<String> copy = new ArrayList<>(tokens.subList(start, Tokens.end(tokens, start) + 1));
        for (int i = random.nextInt(5); i >= 0; i--) {
            tokens.addAll(start, copy);
        }
    }

    private void exchange(List<String> tokens) {
        int start = places.element(tokens);
        int next = Tokens.end(tokens, start) + 1;
        if (next < tokens.size() && Tokens.isStart(tokens.get(next))) {
            Collections.rotate(tokens.subList(start, Tokens.end(tokens, next) + 1), next - start);
        }
    }

    private void rename(List<String> tokens) {
        int start = places.element(tokens);
        String name = random.nextInt(3) == 0 ? "strange" : Tokens.name(tokens.get(places.element(tokens)));
        named(tokens, start, name);
    }

    private void otherPrefix(List<String> tokens) {
        int start = places.element(tokens);
        String name = Tokens.name(tokens.get(start));
        String local = name.substring(name.indexOf(':') + 1);
        switch (random.nextInt(3)) {
            case 0 -> named(tokens, start, name.startsWith("c:") ? local : "c:" + local);
            case 1 -> named(tokens, start, "d:" + local + " xmlns:d=\"urn:migration-exchange:common:1\"");
            default ->
                named(
                        tokens,
                        start,
                        "d:" + local + " xmlns:d=\"" + contract.id().namespace() + "\"");
        }
    }

    private static void named(List<String> tokens, int start, String tag) {
        String old = tokens.get(start);
        tokens.set(Tokens.end(tokens, start), "</" + tag.split(" ")[0] + ">");
        tokens.set(start, "<" + tag + old.substring(1 + Tokens.name(old).length()));
    }

    private void stray(List<String> tokens) {
        String[] strays = {
            "x", " ", "\n", "\u00A0", "\u2003", "<strange/>", "<![CDATA[ ]]>", "<![CDATA[x]]>", "&#32;", "&#x41;"
        };
        tokens.add(places.element(tokens), strays[random.nextInt(strays.length)]);
    }

    private void comment(List<String> tokens) {
        tokens.add(1 + random.nextInt(tokens.size() - 1), "<!-- c -->");
    }

    private void nested(List<String> tokens) {
        places.leaf(tokens).ifPresent(at -> tokens.add(at + 1, "<c:inner>1</c:inner>"));
    }

    // texts

    private void splitText(List<String> tokens) {
        places.leaf(tokens).ifPresent(at -> {
            String text = tokens.get(at + 1);
            tokens.set(
                    at + 1,
                    random.nextBoolean() || text.contains("&") ? text + "<![CDATA[x]]>" : "<![CDATA[" + text + "]]>");
        });
    }

    private void oddText(List<String> tokens) {
        places.leaf(tokens).ifPresent(at -> tokens.set(at + 1, Tokens.escaped(values.odd())));
    }

    private void textBeyond(List<String> tokens) {
        places.leaf(tokens)
                .ifPresent(at -> type(tokens, at)
                        .map(type -> values.beyond(type, Tokens.unescaped(tokens.get(at + 1))))
                        .ifPresent(value -> tokens.set(at + 1, Tokens.escaped(value))));
    }

    private void editText(List<String> tokens) {
        places.leaf(tokens)
                .ifPresent(at ->
                        tokens.set(at + 1, Tokens.escaped(values.edited(Tokens.unescaped(tokens.get(at + 1))))));
    }

    private void spaceAround(List<String> tokens) {
        String[] spaces = {" ", "\n", "\t", "&#13;", "\u00A0"};
        String space = spaces[random.nextInt(spaces.length)];
        places.leaf(tokens)
                .ifPresent(at -> tokens.set(
                        at + 1, random.nextBoolean() ? space + tokens.get(at + 1) : tokens.get(at + 1) + space));
    }

    private void otherText(List<String> tokens) {
        places.leaf(tokens)
                .ifPresent(at -> places.leaf(tokens).ifPresent(from -> tokens.set(at + 1, tokens.get(from + 1))));
    }

    private Optional<Type> type(List<String> tokens, int at) {
        return places.declared(tokens, at).map(Element::type);
    }

    // attributes

    private void dropAttribute(List<String> tokens) {
        attribute(tokens, (at, found) -> "");
    }

    private void strangeAttribute(List<String> tokens) {
        String[] strange = {
            "strange=\"1\"",
            "c:version=\"1\"",
            "xmlns:e=\"urn:e\" e:version=\"1\"",
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"",
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\"",
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a b\"",
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"c:Person\"",
            "xml:lang=\"ka\"",
            "cancelled=\"true\"",
            "unit=\"1\""
        };
        int at = random.nextInt(4) == 0 ? 0 : places.element(tokens);
        String added = strange[random.nextInt(strange.length)];
        if (!tokens.get(at).contains(" " + added.split("=")[0] + "=")) {
            tokens.set(at, tokens.get(at).replaceFirst("(/?>)$", " " + added.replace("$", "\\$") + "$1"));
        }
    }

    private void oddAttribute(List<String> tokens) {
        attribute(tokens, (at, found) -> written(found, values.odd()));
    }

    private void editAttribute(List<String> tokens) {
        attribute(tokens, (at, found) -> written(found, values.edited(Tokens.unescaped(found.group(2)))));
    }

    private void attributeBeyond(List<String> tokens) {
        attribute(
                tokens,
                (at, found) -> places.declared(tokens, at)
                        .flatMap(element -> element.attribute(found.group(1)))
                        .map(attribute -> values.beyond(attribute.type(), Tokens.unescaped(found.group(2))))
                        .map(value -> written(found, value))
                        .orElse(found.group()));
    }

    private static String written(MatchResult found, String value) {
        return " " + found.group(1) + "=\"" + Tokens.escaped(value) + "\"";
    }

    /** Writes another attribute, or none, in place of one. */
    private void attribute(List<String> tokens, BiFunction<Integer, MatchResult, String> change) {
        List<Integer> places = IntStream.range(0, tokens.size())
                .filter(i -> ATTRIBUTE.matcher(tokens.get(i)).find())
                .boxed()
                .toList();
        if (!places.isEmpty()) {
            int at = places.get(random.nextInt(places.size()));
            String tag = tokens.get(at);
            List<MatchResult> found = ATTRIBUTE.matcher(tag).results().toList();
            MatchResult one = found.get(random.nextInt(found.size()));
            tokens.set(at, tag.substring(0, one.start()) + change.apply(at, one) + tag.substring(one.end()));
        }
    }
}
