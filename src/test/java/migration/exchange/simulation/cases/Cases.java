package migration.exchange.simulation.cases;

import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.OutputFolder;

/** The feeds of cases. */
public final class Cases {

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final ChangeFeed.Office office;

    public Cases(Counted draw, People people, Noise noise, Period period, int scale, OutputFolder folder) {
        this.draw = draw;
        this.people = people;
        this.period = period;
        this.scale = scale;
        office = new ChangeFeed.Office(draw, noise, period, folder, new ChangeRows.Sequence());
    }

    public CaseWriter permits() {
        return new CaseWriter(draw, new PermitFeed(office, people, scale), period, 3);
    }

    /** Numbered after the permits, which are to be written before: the agency opened this view later. */
    public CaseWriter citizenship() {
        return new CaseWriter(draw, new CitizenshipFeed(office, people, scale), period, 6);
    }

    /** Numbered after both: the agency opened this view later still. */
    public CaseWriter documents() {
        return new CaseWriter(draw, new DocumentFeed(office, people, scale), period, 26);
    }

    /** Numbered after all others. */
    public CaseWriter civilRegistry() {
        return new CaseWriter(draw, new CivilFeed(office, people, scale), period, 27);
    }

    public CaseWriter visas() {
        return new CaseWriter(draw, new VisaFeed(office, people, scale), period, 4);
    }
}
