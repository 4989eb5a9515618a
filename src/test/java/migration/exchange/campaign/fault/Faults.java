package migration.exchange.campaign.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done in the rounds of a campaign, drawn from its seed. */
public final class Faults {

    private static final int SHORTEST_PAUSE = 5;

    private Faults() {}

    /** One fault. */
    public sealed interface Fault {

        /** {@code kill -9} of a part at a random instant. */
        record Kill(Part part) implements Fault {}

        /** A platform process dies at one of the steps that it walks, reached for the n-th time. */
        record Crash(int platform, int choice, int passings) implements Fault {}

        /** SIGSTOP for seconds. */
        record Pause(Part part, int seconds) implements Fault {}

        /** The power of the machine is cut. */
        record PowerCut() implements Fault {}

        /** A disk is full for seconds. */
        record FullDisk(Volume volume, int seconds) implements Fault {}
    }

    /** Which part. */
    public enum Part {
        PLATFORM_A,
        PLATFORM_B,
        BROKER,
        INDEX
    }

    /** Which disk. */
    public enum Volume {
        ARCHIVE,
        BROKER,
        INDEX,
        SPOOL
    }

    /**
     * Draws as many kills, pauses, power cuts and full disks, in any order. A quarter of the kills are deaths at a step.
     */
    public static List<Fault> draw(long seed, int kills, int pauses, int longestPause, int powerCuts, int fullDisks) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            faults.add(
                    switch (kill % 4) {
                        case 0 -> new Fault.Kill(random.nextBoolean() ? Part.PLATFORM_A : Part.PLATFORM_B);
                        case 1 -> new Fault.Crash(random.nextInt(2), random.nextInt(1000), random.nextInt(2));
                        case 2 -> new Fault.Kill(Part.BROKER);
                        default -> new Fault.Kill(Part.INDEX);
                    });
        }
        for (int pause = 0; pause < pauses; pause++) {
            Part part = Part.values()[pause % Part.values().length];
            faults.add(new Fault.Pause(part, seconds(random, longestPause)));
        }
        for (int cut = 0; cut < powerCuts; cut++) {
            faults.add(new Fault.PowerCut());
        }
        for (int full = 0; full < fullDisks; full++) {
            Volume volume = Volume.values()[full % Volume.values().length];
            faults.add(new Fault.FullDisk(volume, 10 + random.nextInt(20)));
        }
        Collections.shuffle(faults, random);
        return faults;
    }

    /** Short ones are more frequent than long ones. */
    private static int seconds(Random random, int longest) {
        double ratio = (double) longest / SHORTEST_PAUSE;
        return (int) Math.round(SHORTEST_PAUSE * Math.pow(ratio, random.nextDouble()));
    }
}
