package migration.exchange.contract.compiled;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A deterministic automaton as a table: a row for each state, a column for each character of ASCII, ranges for the rest. */
final class Dfa {

    static final int START = 0;

    /** From here on nothing is accepted any more. */
    static final int DEAD = -1;

    private static final int WIDTH = 128;

    private final int[] next;
    private final boolean[] accepting;
    private final Range[][] beyond;

    private Dfa(int states) {
        next = new int[states * WIDTH];
        Arrays.fill(next, DEAD);
        accepting = new boolean[states];
        beyond = new Range[states][];
    }

    /** Characters beyond ASCII that lead to a state. */
    private record Range(char from, char to, int state) {}

    static Dfa of(Automaton automaton) {
        automaton.determinize();
        automaton.minimize();
        Map<State, Integer> numbers = numbered(automaton.getInitialState());
        Dfa table = new Dfa(numbers.size());
        numbers.forEach((state, number) -> table.fill(number, state, numbers));
        return table;
    }

    private static Map<State, Integer> numbered(State initial) {
        Map<State, Integer> numbers = new HashMap<>(Map.of(initial, START));
        List<State> waiting = new ArrayList<>(List.of(initial));
        for (int i = 0; i < waiting.size(); i++) {
            for (Transition way : waiting.get(i).getTransitions()) {
                if (numbers.putIfAbsent(way.getDest(), numbers.size()) == null) {
                    waiting.add(way.getDest());
                }
            }
        }
        return numbers;
    }

    private void fill(int number, State state, Map<State, Integer> numbers) {
        accepting[number] = state.isAccept();
        List<Range> ranges = new ArrayList<>();
        for (Transition way : state.getTransitions()) {
            int to = Objects.requireNonNull(numbers.get(way.getDest()));
            for (int c = way.getMin(); c <= Math.min(way.getMax(), WIDTH - 1); c++) {
                next[number * WIDTH + c] = to;
            }
            if (way.getMax() >= WIDTH) {
                ranges.add(new Range((char) Math.max(way.getMin(), WIDTH), way.getMax(), to));
            }
        }
        beyond[number] = ranges.toArray(Range[]::new);
    }

    int step(int state, char c) {
        if (c < WIDTH) {
            return next[state * WIDTH + c];
        }
        for (Range range : beyond[state]) {
            if (c >= range.from && c <= range.to) {
                return range.state;
            }
        }
        return DEAD;
    }

    boolean accepts(int state) {
        return accepting[state];
    }

    boolean accepts(char[] text, int length) {
        int state = START;
        for (int i = 0; i < length; i++) {
            state = step(state, text[i]);
            if (state == DEAD) {
                return false;
            }
        }
        return accepting[state];
    }
}
