package migration.exchange.campaign.check;

import static migration.exchange.campaign.check.Findings.Kind.DUPLICATED;
import static migration.exchange.campaign.check.Findings.Kind.LOST;
import static migration.exchange.campaign.check.Findings.Kind.STALE;
import static migration.exchange.campaign.check.Findings.Kind.UNACCOUNTED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.campaign.load.Delivery;
import migration.exchange.campaign.load.Nature;

/** One record: what was delivered of it, and what the exchange made of it. */
final class History {

    private final String name;
    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private long stored = -1;
    private String birth = "";
    private boolean cancelled;

    History(String name) {
        this.name = name;
    }

    private static final class Version {
        private final List<Delivery> deliveries = new ArrayList<>(1);
        private final List<String> outcomes = new ArrayList<>(1);
        private final List<String> cases = new ArrayList<>(0);

        boolean isBad() {
            return deliveries.stream().allMatch(delivery -> delivery.nature() == Nature.BAD);
        }

        boolean hasTwin() {
            return deliveries.stream().map(Delivery::birth).distinct().count() > 1;
        }

        boolean mayRepeat() {
            return deliveries.stream().anyMatch(delivery -> !delivery.way().pushed());
        }

        long became(String disposition) {
            return Collections.frequency(outcomes, disposition);
        }
    }

    private Version version(int number) {
        return versions.computeIfAbsent(number, any -> new Version());
    }

    void deliver(Delivery delivery) {
        version(delivery.version()).deliveries.add(delivery);
    }

    void store(long version, String birthDate, boolean isCancelled) {
        if (stored >= 0) {
            stored = Integer.MAX_VALUE; // two documents: no version is the right one
        } else {
            stored = version;
        }
        birth = birthDate;
        cancelled = isCancelled;
    }

    void outcome(int version, String disposition) {
        version(version).outcomes.add(disposition);
    }

    void quarantine(int version, String state) {
        version(version).cases.add(state);
    }

    void check(Findings findings) {
        Integer best = versions.descendingMap().entrySet().stream()
                .filter(entry -> !entry.getValue().deliveries.isEmpty()
                        && !entry.getValue().isBad())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        checkStored(best, findings);
        versions.forEach((number, version) -> checkVersion(number, version, best, findings));
    }

    private void checkStored(Integer best, Findings findings) {
        if (best == null) {
            if (stored >= 0) {
                findings.add(DUPLICATED, name + " is stored, though no version of it may be");
            }
        } else if (stored < 0) {
            findings.add(LOST, name + " v" + best + " is not stored");
        } else if (stored < best) {
            findings.add(STALE, name + " is stored as v" + stored + ", delivered was v" + best);
        } else if (stored > best) {
            findings.add(DUPLICATED, name + " is stored as v" + stored + ", which was never delivered");
        } else {
            checkContent(versions.get(best), findings);
        }
    }

    private void checkContent(Version version, Findings findings) {
        boolean same = version.deliveries.stream()
                .anyMatch(delivery -> delivery.nature() == Nature.CANCELLED
                        ? cancelled
                        : !cancelled && delivery.birth().toString().equals(birth));
        if (!same) {
            findings.add(STALE, name + " v" + stored + " is stored with content that was not delivered: " + birth);
        }
    }

    private void checkVersion(int number, Version version, Integer best, Findings findings) {
        String what = name + " v" + number;
        int delivered = version.deliveries.size();
        int outcomes = version.outcomes.size();
        if (outcomes < delivered) {
            findings.add(LOST, what + " was delivered " + delivered + " times, outcomes are " + version.outcomes);
        } else if (outcomes > delivered && !version.mayRepeat() || delivered == 0) {
            findings.add(DUPLICATED, what + " was delivered " + delivered + " times, outcomes are " + version.outcomes);
        }
        checkDispositions(what, number, version, best, findings);
        checkCases(what, number, version, best, findings);
    }

    private static void checkDispositions(String what, int number, Version version, Integer best, Findings findings) {
        long accepted = version.became("ACCEPTED");
        if (accepted > 1) {
            findings.add(DUPLICATED, what + " was accepted " + accepted + " times");
        }
        if (best != null && number == best && accepted == 0) {
            findings.add(LOST, what + " was never accepted: " + version.outcomes);
        }
        long stopped = version.became("QUARANTINED");
        boolean wrong = version.isBad() ? stopped != version.outcomes.size() : stopped > 0 && !version.hasTwin();
        if (wrong) {
            findings.add(
                    UNACCOUNTED,
                    what + " is " + (version.isBad() ? "bad" : "good") + ", outcomes are " + version.outcomes);
        }
    }

    private static void checkCases(String what, int number, Version version, Integer best, Findings findings) {
        long stopped = version.became("QUARANTINED");
        if (version.cases.size() < stopped) {
            findings.add(LOST, what + " was stopped " + stopped + " times, cases are " + version.cases);
        } else if (version.cases.size() > stopped) {
            findings.add(DUPLICATED, what + " was stopped " + stopped + " times, cases are " + version.cases);
        }
        String right = best != null && best > number ? "OVERTAKEN" : "WAITING";
        if (!version.cases.stream().allMatch(right::equals)) {
            findings.add(STALE, what + " should be " + right + " in quarantine, cases are " + version.cases);
        }
    }
}
