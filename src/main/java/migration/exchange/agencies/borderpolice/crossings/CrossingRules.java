package migration.exchange.agencies.borderpolice.crossings;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.Births;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.DocumentRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.RuleSet;
import org.springframework.stereotype.Component;

/** The rules of crossings: codes, then time, then person, document and checkpoint. */
@Component
final class CrossingRules implements RuleBook<Crossing> {

    private static final String IN_FUTURE = "RULE_TIME_IN_FUTURE";
    private static final int OLDEST = 120;

    private final CodeRule directions;
    private final CodeRule modes;
    private final CodeRule purposes;
    private final PersonRule persons;
    private final DocumentRule documents;
    private final CheckpointRule checkpoints;
    private final RuleSet<Crossing> rules = new RuleSet<>(
            this::codes, this::people, this::checkpoint, this::time, this::birth, this::expiry, this::carrier);

    CrossingRules(CodeLists lists) {
        directions = new CodeRule(lists.of(Crossings.AGENCY, "directions"), "CODE_UNKNOWN_DIRECTION");
        modes = new CodeRule(lists.of(Crossings.AGENCY, "modes"), "CODE_UNKNOWN_MODE");
        purposes = new CodeRule(lists.of(Crossings.AGENCY, "purposes"), "CODE_UNKNOWN_PURPOSE");
        persons = new PersonRule(lists, Crossings.AGENCY);
        documents = new DocumentRule(lists, Crossings.AGENCY);
        checkpoints = new CheckpointRule(lists);
    }

    @Override
    public ContractId contract() {
        return Crossings.CONTRACT;
    }

    @Override
    public List<Finding> judge(Crossing crossing, Facts facts) {
        return rules.judge(crossing, facts);
    }

    private void codes(Crossing crossing, Facts facts, Findings findings) {
        LocalDate day = Crossings.day(crossing);
        directions.check("direction", crossing.getDirection(), day, findings);
        purposes.check("purpose", crossing.getPurpose(), day, findings);
    }

    private void people(Crossing crossing, Facts facts, Findings findings) {
        LocalDate day = Crossings.day(crossing);
        persons.check("person", crossing.getPerson(), day, findings);
        documents.check("travelDocument", crossing.getTravelDocument(), day, findings);
    }

    private void checkpoint(Crossing crossing, Facts facts, Findings findings) {
        boolean mode = modes.check("travelMode", crossing.getTravelMode(), Crossings.day(crossing), findings);
        checkpoints.check(crossing, mode, findings);
    }

    /** What has not happened yet when it is received cannot be a fact. */
    private void time(Crossing crossing, Facts facts, Findings findings) {
        if (crossing.getTimestamp().toInstant().isAfter(facts.receivedAt())) {
            String limit = "≤ " + facts.receivedAt();
            findings.error(Layer.RULE, IN_FUTURE, "timestamp", crossing.getTimestamp(), limit);
        }
    }

    /** Nobody crosses before birth; a traveller born more than 120 years before is doubtful. */
    private void birth(Crossing crossing, Facts facts, Findings findings) {
        Person person = crossing.getPerson();
        LocalDate day = Crossings.day(crossing);
        String path = "person/personBirthDate";
        if (Births.earliest(person).filter(day::isBefore).isPresent()) {
            String limit = "≤ " + day;
            findings.error(Layer.RULE, "RULE_BIRTH_AFTER_CROSSING", path, person.getPersonBirthDate(), limit);
        } else if (!findings.has(IN_FUTURE) && bornBefore(day.getYear() - OLDEST, person)) {
            String limit = "≥ " + (day.getYear() - OLDEST);
            findings.warning(Layer.RULE, "RULE_AGE_OVER_120", path, person.getPersonBirthDate(), limit);
        }
    }

    private static boolean bornBefore(int year, Person person) {
        return Births.latest(person).filter(born -> born.getYear() < year).isPresent();
    }

    /** Article 12 of the law: a valid travel document. A warning: people are let in and out with expired ones. */
    private void expiry(Crossing crossing, Facts facts, Findings findings) {
        LocalDate expires = crossing.getTravelDocument().getExpirationDate();
        LocalDate day = Crossings.day(crossing);
        if (expires != null && expires.isBefore(day) && !findings.has(IN_FUTURE)) {
            String path = "travelDocument/expirationDate";
            findings.warning(Layer.RULE, "RULE_DOC_EXPIRED", path, expires, "≥ " + day);
        }
    }

    /** A carrier alone names no conveyance, and is not kept. */
    private void carrier(Crossing crossing, Facts facts, Findings findings) {
        String carrier = crossing.getCarrier();
        if (carrier != null && crossing.getConveyanceNumber() == null) {
            findings.warning(Layer.RULE, "RULE_CARRIER_WITHOUT_NUMBER", "carrier", carrier, null);
        }
    }
}
