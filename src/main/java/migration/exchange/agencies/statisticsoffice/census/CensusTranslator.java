package migration.exchange.agencies.statisticsoffice.census;

import java.time.LocalDate;
import java.util.Objects;
import migration.exchange.agencies.statisticsoffice.census.v1.CountedPerson;
import migration.exchange.canonical.CensusPerson;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Translator;
import org.springframework.stereotype.Component;

/** Census records to the canonical model: of what was sent only what is counted goes on, the age as its group. */
@Component
final class CensusTranslator implements Translator<CountedPerson> {

    /** Years of the open group, and of each of the groups below it. */
    private static final int OPEN_GROUP = 85;

    private static final int GROUP = 5;

    private final CodeMap censuses;
    private final CodeMap regions;
    private final CodeMap sexes;
    private final CodeMap ages;
    private final CodeMap countries;

    CensusTranslator(CodeLists lists) {
        censuses = lists.of(Census.AGENCY, "censuses");
        regions = lists.of(Census.AGENCY, "regions");
        sexes = lists.of(Census.AGENCY, "sexes");
        ages = lists.of(Census.AGENCY, "age-groups");
        countries = lists.of(Census.AGENCY, "countries");
    }

    @Override
    public ContractId contract() {
        return Census.CONTRACT;
    }

    @Override
    public CensusPerson translate(CountedPerson person) {
        LocalDate day = Census.day(person);
        String citizenship = person.getPersonCitizenship();
        return new CensusPerson(
                censuses.translate(day.toString(), day),
                regions.translate(person.getRegion(), day),
                sexes.translate(person.getPersonSex(), day),
                ages.translate(group(age(person)), day),
                citizenship == null ? Census.NOT_STATED : countries.translate(citizenship, day));
    }

    /** The birth date counts where both are stated. */
    private static int age(CountedPerson person) {
        Integer age = Census.ageByBirthDate(person);
        return age == null ? Objects.requireNonNull(person.getAge()) : age;
    }

    private static String group(int age) {
        int first = age - age % GROUP;
        return age >= OPEN_GROUP ? "Y_GE" + OPEN_GROUP : "Y" + first + "T" + (first + GROUP - 1);
    }
}
