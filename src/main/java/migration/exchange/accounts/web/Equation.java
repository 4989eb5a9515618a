package migration.exchange.accounts.web;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Receipt;

/** The terms that a receipt adds up from, as parts of one bar that is a thousand wide. */
final class Equation {

    private static final int WIDTH = 1000;

    private Equation() {}

    /** A term: key of its words, its count, where its part of the bar begins and how wide that is. */
    record Part(String words, long count, int x, int width) {}

    static List<Part> of(Receipt receipt) {
        List<Part> parts = new ArrayList<>();
        add(parts, "accepted", receipt.accepted(), receipt.received());
        add(parts, "quarantined", receipt.quarantined(), receipt.received());
        add(parts, "unchanged", receipt.unchanged(), receipt.received());
        add(parts, "superseded", receipt.superseded(), receipt.received());
        return parts;
    }

    private static void add(List<Part> parts, String words, long count, long all) {
        int x = parts.stream().mapToInt(Part::width).sum();
        long share = all == 0 ? 0 : count * WIDTH / all;
        // what is there at all stays visible
        int width = (int) Math.min(WIDTH - x, count > 0 ? Math.max(share, 4) : 0);
        parts.add(new Part(words, count, x, width));
    }
}
