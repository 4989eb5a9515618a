package migration.exchange.contract.compiled;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of XML Schema (Part 2, appendix F) as an automaton. It may accept less than the pattern and never more:
 * {@code \d} is an ASCII digit, no character is half of a surrogate pair. Categories, {@code \w}, {@code \i}, {@code \c}
 * and subtraction are not compiled.
 */
final class XsdPattern {

    private static final int MOST_TIMES = 1_000;
    private static final String WHITE = " \t\n\r";
    private static final String DIGITS = "0123456789";
    private static final String ESCAPED = "\\|.-^?*+{}()[]";
    private static final String SPECIAL = ".\\?*+{}()[]|^$";

    private final String pattern;
    private int at;

    private XsdPattern(String pattern) {
        this.pattern = pattern;
    }

    /** @throws NotCompiledException when the pattern says more than is understood here */
    static Automaton compile(String pattern) {
        XsdPattern parser = new XsdPattern(pattern);
        Automaton automaton = parser.branches();
        if (parser.at < pattern.length()) {
            throw parser.unknown();
        }
        return automaton;
    }

    private Automaton branches() {
        List<Automaton> branches = new ArrayList<>(List.of(branch()));
        while (skip('|')) {
            branches.add(branch());
        }
        return branches.size() == 1 ? branches.get(0) : Automaton.union(branches);
    }

    private Automaton branch() {
        List<Automaton> pieces = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            pieces.add(quantified(atom()));
        }
        return pieces.isEmpty() ? BasicAutomata.makeEmptyString() : Automaton.concatenate(pieces);
    }

    private Automaton quantified(Automaton atom) {
        if (skip('?')) {
            return atom.repeat(0, 1);
        }
        if (skip('*')) {
            return atom.repeat();
        }
        if (skip('+')) {
            return atom.repeat(1);
        }
        return skip('{') ? counted(atom) : atom;
    }

    private Automaton counted(Automaton atom) {
        int least = number();
        if (skip('}')) {
            return atom.repeat(least, least);
        }
        expect(',');
        if (skip('}')) {
            return atom.repeat(least);
        }
        int most = number();
        expect('}');
        return atom.repeat(least, most);
    }

    private int number() {
        int from = at;
        while (at < pattern.length() && DIGITS.indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        if (from == at || at - from > 4 || Integer.parseInt(pattern.substring(from, at)) > MOST_TIMES) {
            throw unknown();
        }
        return Integer.parseInt(pattern.substring(from, at));
    }

    private Automaton atom() {
        char c = take();
        return switch (c) {
            case '(' -> group();
            case '[' -> set();
            case '.' -> allBut(BasicAutomata.makeCharSet("\n\r"));
            case '\\' -> escape();
            default -> {
                if (SPECIAL.indexOf(c) >= 0 || Character.isSurrogate(c)) {
                    throw unknown();
                }
                yield BasicAutomata.makeChar(c);
            }
        };
    }

    private Automaton group() {
        Automaton inner = branches();
        expect(')');
        return inner;
    }

    private Automaton escape() {
        char c = take();
        return switch (c) {
            case 's' -> BasicAutomata.makeCharSet(WHITE);
            case 'S' -> allBut(BasicAutomata.makeCharSet(WHITE));
            case 'd' -> BasicAutomata.makeCharSet(DIGITS);
            default -> BasicAutomata.makeChar(single(c));
        };
    }

    private char single(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> {
                if (ESCAPED.indexOf(escaped) < 0) {
                    throw unknown();
                }
                yield escaped;
            }
        };
    }

    private Automaton set() {
        boolean negated = skip('^');
        List<Automaton> members = new ArrayList<>();
        do {
            members.add(member(negated));
        } while (!skip(']'));
        Automaton union = Automaton.union(members);
        return negated ? allBut(union) : union;
    }

    private Automaton member(boolean negated) {
        char first = take();
        if (first == '\\' && at < pattern.length() && "sSd".indexOf(pattern.charAt(at)) >= 0) {
            if (negated && pattern.charAt(at) != 's') {
                throw unknown();
            }
            return escape();
        }
        char from = character(first);
        if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
            at++;
            return BasicAutomata.makeCharRange(from, character(take()));
        }
        return BasicAutomata.makeChar(from);
    }

    /** A character of a set as such; a hyphen or a bracket that is not escaped may mean more. */
    private char character(char c) {
        if (c == '\\') {
            return single(take());
        }
        if ("-[]^".indexOf(c) >= 0 || Character.isSurrogate(c)) {
            throw unknown();
        }
        return c;
    }

    private static Automaton allBut(Automaton characters) {
        Automaton some = Automaton.union(List.of(
                BasicAutomata.makeCharRange('\u0000', '\uD7FF'), BasicAutomata.makeCharRange('\uE000', '\uFFFF')));
        return some.minus(characters);
    }

    private boolean skip(char c) {
        if (at < pattern.length() && pattern.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw unknown();
        }
    }

    private char take() {
        if (at == pattern.length()) {
            throw unknown();
        }
        return pattern.charAt(at++);
    }

    private NotCompiledException unknown() {
        return new NotCompiledException("pattern " + pattern + " at " + at);
    }
}
