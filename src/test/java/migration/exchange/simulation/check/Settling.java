package migration.exchange.simulation.check;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until the exchange has worked off what was sent, as far as the public doors tell. */
public final class Settling {

    private final Check check;
    private final Doors doors;
    private final Duration patience;

    /** @param patience how long nothing may move before it is given up */
    public Settling(Check check, Doors doors, Duration patience) {
        this.check = check;
        this.doors = doors;
        this.patience = patience;
    }

    /**
     * Returns when everything was sent, no submission is open, and the accounts say what they should; or when nothing
     * has moved for too long.
     *
     * @param sent whether the agencies have handed out all they have
     * @param progress how far they are; any change of it counts as a move
     * @return false when it was given up
     */
    public boolean await(BooleanSupplier sent, Supplier<String> progress) throws InterruptedException {
        String seen = "";
        long begin = System.nanoTime();
        long since = begin;
        while (true) {
            boolean allSent = sent.getAsBoolean();
            String now = progress.get() + check.accounts();
            if (allSent && noneOpen() && check.accountsAgree()) {
                return true;
            }
            if (!now.equals(seen)) {
                seen = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                return false;
            }
            // asking makes the store work too: on a long way less often, and never with a pause of more than a fiftieth
            Thread.sleep(Math.max(1000, Math.min(10_000, (System.nanoTime() - begin) / 50_000_000)));
        }
    }

    private boolean noneOpen() {
        return isEmpty("RECEIVED") && isEmpty("PROCESSING");
    }

    private boolean isEmpty(String state) {
        return doors.json("/api/submissions", Map.of("state", state, "size", "1"))
                .path("submissions")
                .isEmpty();
    }
}
