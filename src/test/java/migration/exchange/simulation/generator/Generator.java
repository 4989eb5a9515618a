package migration.exchange.simulation.generator;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import migration.exchange.simulation.abroad.RegistrationFeed;
import migration.exchange.simulation.cases.CaseWriter;
import migration.exchange.simulation.cases.Cases;
import migration.exchange.simulation.census.CensusFeed;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.feed.Border;
import migration.exchange.simulation.feed.PopulationFeed;
import migration.exchange.simulation.feed.PushedFeed;
import migration.exchange.simulation.migration.FlowTable;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.migration.MigrationTruth;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Refused;
import migration.exchange.simulation.traffic.Traffic;
import migration.exchange.simulation.truth.Manifest;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Truth;

/**
 * Makes the backlog that the simulated agencies have to deliver, and its truth. What is written is a function of seed,
 * size, period and tables, whatever the number of threads, the clock, the locale or the zone.
 */
public final class Generator {

    /** Goes up when the same seed gives other bytes. */
    static final int VERSION = 3;

    /** A census has so many more records than the other feeds of which there is little that a part of it meets all its faults. */
    private static final int CENSUS_LESS = 10;

    private final OutputFolder folder;
    private final String size;
    private final int scale;
    private final long seed;
    private final Period period;
    private final Checkpoints checkpoints = new Checkpoints();
    private final Counted draw;
    private final People people;
    private final Border border;
    private final Migrants migrants;
    private final Noise noise;
    private final boolean noisy;

    private Generator(Path folder, String size, int scale, long seed, Period period, FlowTable flows, boolean noisy) {
        this.folder = new OutputFolder(folder);
        this.size = size;
        this.scale = scale;
        this.seed = seed;
        this.period = period;
        this.noisy = noisy;
        draw = new Counted(seed);
        people = new People(draw);
        migrants = new Migrants(draw, people, period, flows, scale);
        noise = noisy ? Noise.of(draw) : Noise.none(draw);
        border = new Border(draw, people, checkpoints, migrants, noise);
    }

    private Generator(Path folder, String size, int scale, long seed) {
        this(folder, size, scale, seed, Period.standard(), FlowTable.published(), true);
    }

    /**
     * Writes a folder.
     *
     * @param folder where to, such as {@code data/simulation/demo-42}
     * @param period what time is played
     * @param threads how many may work at the same time
     * @param flows tables of migrants to come back, none for the published one
     * @param noisy whether records differ from who the persons are
     * @return the SHA-256 of the manifest
     */
    public static String generate(
            Path folder, Size size, long seed, Period period, int threads, List<Path> flows, boolean noisy) {
        Generator generator =
                new Generator(folder, size.title(), size.scale(), seed, period, FlowTable.of(flows), noisy);
        try (Work work = new Work(threads)) {
            return generator.run(work, size.allFeeds());
        }
    }

    /** Makes the feeds of which there is little, at a scale at which all their faults are met. */
    static String withoutCrossings(Path folder, int scale, long seed) {
        Generator generator = new Generator(folder, "1:" + scale, scale, seed);
        try (Work work = new Work(1)) {
            return generator.write(truth -> {
                generator.refusals(work, truth);
                generator.fewCases(truth);
                generator.registrations(truth);
                generator.census(scale * CENSUS_LESS, truth);
            });
        }
    }

    /** Makes identity documents alone. */
    static String documents(Path folder, int scale, long seed) {
        Generator generator = new Generator(folder, "1:" + scale, scale, seed);
        return generator.write(truth -> write(generator.newCases().documents(), truth));
    }

    /** Makes acts of civil status alone. */
    static String civilRegistry(Path folder, int scale, long seed) {
        Generator generator = new Generator(folder, "1:" + scale, scale, seed);
        return generator.write(truth -> write(generator.newCases().civilRegistry(), truth));
    }

    /** Arguments: folder, size, seed, threads, and {@code live} for a live month. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Size size = Size.of(arguments[1]);
        long start = System.nanoTime();
        Period period = arguments.length > 4 ? Period.withLiveMonth() : Period.standard();
        int threads = Integer.parseInt(arguments[3]);
        String digest = generate(folder, size, Long.parseLong(arguments[2]), period, threads, List.of(), true);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(digest + " in " + millis + " ms");
    }

    private String run(Work work, boolean allFeeds) {
        return write(truth -> {
            crossings(work, truth);
            refusals(work, truth);
            cases(allFeeds, truth);
            if (allFeeds) {
                truth.feed("population", PopulationFeed.FIELDS);
                truth.append(new PopulationFeed(folder, period).write());
                registrations(truth);
                census(scale, truth);
            }
        });
    }

    private String write(Consumer<Truth> feeds) {
        try (Truth truth = new Truth(folder)) {
            feeds.accept(truth);
        }
        return Manifest.write(folder, facts());
    }

    private void crossings(Work work, Truth truth) {
        Traffic traffic = new Traffic(draw, period, scale, checkpoints, migrants);
        work.all(traffic.pieces());
        new MigrationTruth(folder, migrants, people, traffic.rates(), period).write();
        write(PushedFeed.crossings(draw, period, border, traffic.sorted(), folder), work, truth);
    }

    private void refusals(Work work, Truth truth) {
        Refused refused = new Refused(draw, period, checkpoints);
        write(PushedFeed.refusals(draw, period, border, refused.sorted(scale), folder), work, truth);
    }

    private void cases(boolean allFeeds, Truth truth) {
        if (allFeeds) {
            Cases cases = fewCases(truth);
            write(cases.documents(), truth);
            write(cases.civilRegistry(), truth);
        } else {
            write(newCases().permits(), truth);
        }
    }

    /** All but identity documents and acts of civil status, of which there are many more. */
    private Cases fewCases(Truth truth) {
        Cases cases = newCases();
        write(cases.visas(), truth);
        write(cases.permits(), truth);
        write(cases.citizenship(), truth);
        return cases;
    }

    private Cases newCases() {
        return new Cases(draw, people, noise, period, scale, folder);
    }

    private void registrations(Truth truth) {
        truth.feed(RegistrationFeed.NAME, RegistrationFeed.FIELDS);
        truth.append(new RegistrationFeed(draw, people, noise, period, scale, folder).write());
    }

    private void census(int of, Truth truth) {
        truth.feed(CensusFeed.NAME, CensusFeed.FIELDS);
        truth.append(new CensusFeed(draw, of, folder).write());
    }

    private static void write(PushedFeed feed, Work work, Truth truth) {
        truth.feed(feed.name(), feed.fields());
        work.inOrder(feed.months(), feed::write, truth::append);
        feed.writePlans();
    }

    private static void write(CaseWriter feed, Truth truth) {
        truth.feed(feed.name(), feed.fields());
        truth.append(feed.write());
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("generator", VERSION);
        facts.put("seed", seed);
        facts.put("size", size);
        facts.put("scale", scale);
        facts.put("identity", noisy ? "noisy" : "clear");
        facts.put("from", period.first().atDay(1));
        facts.put("backlogTo", period.live().minusMonths(1).atEndOfMonth());
        facts.put("to", period.last().atEndOfMonth());
        return facts;
    }
}
