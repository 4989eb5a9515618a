package migration.exchange.simulation.abroad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.feed.Faults;
import migration.exchange.simulation.feed.Quotas;
import migration.exchange.simulation.noise.Change;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** Consular registrations from their plan to submissions and truth. There are few enough of them to be held at once. */
public final class RegistrationFeed {

    public static final String NAME = "registrations";
    public static final List<String> FIELDS = Form.FIELDS;

    static final String STREAM = "MFA";

    private static final String PATH = "consular/" + NAME;
    private static final String NEVER_SENT = "NEVER_SENT";
    /** Number of the feed, by which its quotas and repetitions are keyed. */
    private static final int NUMBER = 8;

    private final Counted draw;
    private final Period period;
    private final OutputFolder folder;
    private final List<Registered> all;
    private final History history;
    private final Words purposes = new Words("purposes");
    private final Words reasons = new Words("deregistration-reasons");
    private final Rows rows = new Rows();
    private final Map<Sent, Mail> mails = new HashMap<>();

    public RegistrationFeed(Counted draw, People people, Noise noise, Period period, int scale, OutputFolder folder) {
        this.draw = draw;
        this.period = period;
        this.folder = folder;
        all = new RegistrationPlan(draw, people, period).all(scale);
        history = new History(draw, new Forms(draw, people, noise), period);
    }

    /** Writes submissions, their plan, and the published table; returns the truth of the records. */
    public Rows write() {
        Map<Integer, Fault> befallen = new Quotas(draw, new Faults(PATH), NUMBER)
                .of(
                        all.size(),
                        (record, fault) ->
                                !period.spares(Period.midnight(all.get(record).day())));
        List<Sent> sent = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            Fault fault = befallen.get(index);
            sent.addAll(history.of(all.get(index), number(index), fault));
            if (fault != null && fault.code().equals(NEVER_SENT)) {
                unsent(all.get(index), number(index));
            }
        }
        send(sent);
        truth(sent);
        return rows;
    }

    private String number(int index) {
        String number = Integer.toString(index + 1);
        return "CR-" + all.get(index).day().getYear() + "-" + "000000".substring(number.length()) + number;
    }

    private void unsent(Registered one, String sourceId) {
        long end = history.end(one);
        if (end < period.end()) {
            Rows.row(rows.unsent, PATH, sourceId, Period.day(end), NEVER_SENT);
        }
    }

    private void send(List<Sent> sent) {
        ByteText plan = new ByteText(1024).append("order,file,due,times\n");
        for (Mail mail : new Mailing(draw, period, NUMBER).mails(sent)) {
            RegistrationXml xml =
                    new RegistrationXml(purposes, reasons, mail.sent().size());
            xml.start(mail.sequence(), mail.created(), mail.completeThrough());
            mail.sent().forEach(version -> {
                xml.registration(version.form());
                mails.put(version, mail);
            });
            byte[] bytes = xml.end();
            submission(mail, bytes.length, folder.write("out/" + PATH + "/" + mail.file(), bytes));
            Rows.row(plan, mail.sequence(), mail.file(), mail.created(), mail.times());
        }
        folder.write("out/" + PATH + "/http.csv", plan.toByteArray());
    }

    private void submission(Mail mail, int bytes, String digest) {
        Rows.row(
                rows.submissions,
                PATH,
                "HTTP",
                mail.file(),
                STREAM,
                mail.sequence(),
                mail.created(),
                mail.completeThrough(),
                mail.sent().size(),
                bytes,
                digest,
                "COMPLETED",
                "",
                mail.times());
    }

    private void truth(List<Sent> sent) {
        Map<String, List<Sent>> versions = new TreeMap<>();
        sent.forEach(version -> versions.computeIfAbsent(version.form().sourceId, id -> new ArrayList<>())
                .add(version));
        List<Form> current = new ArrayList<>();
        versions.forEach((sourceId, of) -> {
            of.forEach(this::record);
            Sent shown = shown(of);
            String state = shown.passes() ? "CURRENT" : "ABSENT";
            Rows.row(rows.current, PATH, sourceId, state, shown.form().version, shown.verdict(), shown.code());
            if (shown.passes()) {
                current.add(shown.form());
            }
        });
        table(current);
    }

    /** The last version that passes; the first one when none does. */
    private static Sent shown(List<Sent> versions) {
        return versions.stream()
                .filter(Sent::passes)
                .max(Comparator.comparingInt(version -> version.form().version))
                .orElse(versions.get(0));
    }

    private void record(Sent sent) {
        Form form = sent.form();
        Mail mail = mails.get(sent);
        int position = mail.sent().indexOf(sent);
        String disposition = sent.passes() ? "ACCEPTED" : "QUARANTINED";
        Rows.row(
                rows.records,
                PATH,
                form.sourceId,
                form.version,
                false,
                "HTTP",
                mail.file(),
                STREAM,
                mail.sequence(),
                position,
                disposition,
                sent.verdict(),
                sent.code(),
                sent.person());
        if (sent.fault() != null) {
            String layer = sent.fault().layer();
            Rows.row(
                    rows.issues,
                    PATH,
                    form.sourceId,
                    form.version,
                    mail.file(),
                    position,
                    sent.code(),
                    layer,
                    sent.verdict());
        }
        if (!sent.content().isEmpty()) {
            Rows.row(rows.content, form.sourceId, form.version, sent.content());
        }
        Change.tell(form.noise, rows, PATH, form.sourceId, form.version);
        rows.totals.count(PATH, disposition);
    }

    /** Who is registered at the end of the backlog. */
    private void table(Collection<Form> current) {
        Map<String, Integer> cells = new TreeMap<>();
        current.stream().filter(form -> !form.isEnded()).forEach(form -> {
            String cell = form.registered.getYear() + "," + form.host + "," + form.purpose + ","
                    + form.citizen.get(Field.SEX);
            cells.merge(cell, 1, Integer::sum);
        });
        ByteText text = new ByteText(1024).append("year,host,purpose,sex,count\n");
        cells.forEach(
                (cell, count) -> text.append(cell).append(',').append(count).append('\n'));
        folder.write("truth/tables/citizens-abroad.csv", text.toByteArray());
    }
}
