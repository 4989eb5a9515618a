package migration.exchange.simulation.migration;

import java.time.LocalDate;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** What is true of those who migrate: who they are, their stays, their migrations, where they reside, and the flows. */
public final class MigrationTruth {

    private static final String METHOD = "183/365";

    private final OutputFolder folder;
    private final Migrants migrants;
    private final People people;
    private final Rates rates;
    private final Period period;
    private final long end;
    private final Flows flows;

    /** @param rates how many of the trips are made, as in the traffic */
    public MigrationTruth(OutputFolder folder, Migrants migrants, People people, Rates rates, Period period) {
        this.folder = folder;
        this.migrants = migrants;
        this.people = people;
        this.rates = rates;
        this.period = period;
        end = period.last().atEndOfMonth().toEpochDay() + 1;
        flows = Flows.empty(migrants.table());
    }

    public void write() {
        try (OutputFolder.Lines persons = folder.lines(
                        "truth/persons.csv",
                        "person,class,citizenship,sex,born,initial,death,surname,given,surname_ka,given_ka,personal_number,cell");
                OutputFolder.Lines stays =
                        folder.lines("truth/stays.csv", "person,from_crossing,to_crossing,in,out,nights");
                OutputFolder.Lines migrations = folder.lines(
                        "truth/migrations.csv", "person,date,flow,year,sex,citizenship,cell,final_from,method");
                OutputFolder.Lines residence = folder.lines("truth/residence.csv", "person,date,resident")) {
            migrants.ids().forEach(entity -> {
                Life life = migrants.life(entity, rates);
                persons.append(person(life));
                stays.append(stays(life));
                migrations.append(migrations(life));
                residence.append(residence(life));
            });
        }
        tables();
    }

    private ByteText person(Life life) {
        Person person = migrants.person(life.entity(), 0);
        ByteText row = new ByteText(128);
        Rows.row(
                row,
                life.entity(),
                person.isGeorgian() ? "MIG_C" : "MIG_F",
                person.citizenship(),
                person.sex(),
                person.born(),
                status(life.resident()),
                life.death() == Life.ALIVE ? "" : LocalDate.ofEpochDay(life.death()),
                person.name().surname(),
                person.name().given(),
                person.name().surnameKa(),
                person.name().givenKa(),
                person.isGeorgian() ? people.personalNumber(person) : "",
                cell(life));
        return row;
    }

    private static String status(boolean resident) {
        return resident ? "R" : "N";
    }

    private static String cell(Life life) {
        return MigrantKind.isEdge(life.entity()) ? "edge" : "control";
    }

    /** Times inside; one that began before the period has no entry, one that goes on no exit. */
    private ByteText stays(Life life) {
        ByteText rows = new ByteText(256);
        Step entry = null;
        boolean inside = life.resident();
        for (Step step : life.steps()) {
            if (step.day() < end) {
                if (inside) {
                    stay(life, entry, step, rows);
                }
                inside = step.in();
                entry = step;
            }
        }
        if (inside) {
            stay(life, entry, null, rows);
        }
        return rows;
    }

    private static void stay(Life life, Step entry, Step exit, ByteText rows) {
        Object nights = entry == null || exit == null ? "" : exit.day() - entry.day();
        Rows.row(rows, life.entity(), number(entry), number(exit), day(entry), day(exit), nights);
    }

    private static Object number(Step step) {
        return step == null ? "" : step.number();
    }

    private static Object day(Step step) {
        return step == null ? "" : LocalDate.ofEpochDay(step.day());
    }

    private ByteText migrations(Life life) {
        ByteText rows = new ByteText(256);
        for (Step step : life.migrations()) {
            LocalDate day = LocalDate.ofEpochDay(step.day());
            Flow flow = Flow.of(step.in());
            String sex = migrants.sex(life.entity());
            String citizenship = migrants.citizenshipCell(life.entity());
            LocalDate decided = LocalDate.ofEpochDay(life.decided(step));
            Rows.row(
                    rows,
                    life.entity(),
                    day,
                    flow.title(),
                    day.getYear(),
                    sex,
                    citizenship,
                    cell(life),
                    decided,
                    METHOD);
            if (!MigrantKind.isEdge(life.entity())) {
                flows.add(day.getYear(), flow, sex, citizenship, 1);
            }
        }
        return rows;
    }

    /** Each 1 January, and the first day after what is played: of the living, who resides here by the migrations so far. */
    private ByteText residence(Life life) {
        ByteText rows = new ByteText(512);
        LocalDate born = migrants.person(life.entity(), 0).born();
        LocalDate last = LocalDate.ofEpochDay(end);
        for (LocalDate day = period.first().atDay(1); day.isBefore(last); day = day.plusYears(1)) {
            reside(life, born, day, rows);
        }
        reside(life, born, last, rows);
        return rows;
    }

    private static void reside(Life life, LocalDate born, LocalDate day, ByteText rows) {
        if (life.death() < day.toEpochDay() || !born.isBefore(day)) {
            return;
        }
        boolean resident = life.resident();
        for (Step migration : life.migrations()) {
            resident = migration.day() < day.toEpochDay() ? migration.in() : resident;
        }
        Rows.row(rows, life.entity(), day, status(resident));
    }

    /** The flows stand beside the published tables: those are compared with what the exchange publishes, and it has none of these. */
    private void tables() {
        try (OutputFolder.Lines table = folder.lines("truth/flows.csv", Flows.HEADER);
                OutputFolder.Lines stock = folder.lines("truth/stock.csv", "citizenship,sex,persons,emigrate,added")) {
            flows.cells()
                    .forEach((cell, count) -> table.append(new ByteText(64)
                            .append(cell)
                            .append(',')
                            .append(count)
                            .append('\n')));
            migrants.stocks().forEach(of -> {
                ByteText row = new ByteText(64);
                Rows.row(row, of.citizenship(), of.sex(), of.persons(), of.emigrate(), of.added());
                stock.append(row);
            });
        }
    }
}
