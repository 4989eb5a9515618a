package migration.exchange.agencies.consular.visas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import migration.exchange.agencies.consular.visas.v1.Visa;
import migration.exchange.normalization.Code;
import migration.exchange.normalization.CodeList;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.PersonRule;

/** The category of a visa (Article 7 of the law) and what the law ties to it. */
final class CategoryRule {

    private static final Pattern CADASTRAL =
            Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{3}(\\.[0-9]{2,3}){0,3}");
    private static final String OF_OWNERS = "D5";

    private final CodeMap categories;
    private final CodeRule known;
    private final CodeMap countries;
    private final CodeList visaFree;

    CategoryRule(CodeLists lists) {
        categories = lists.of(Visas.AGENCY, "visa-categories");
        known = new CodeRule(categories, "CODE_UNKNOWN_CATEGORY", "CODE_CATEGORY_NOT_YET_VALID");
        countries = lists.of(Visas.AGENCY, "countries");
        visaFree = lists.list("visa-free-stay");
    }

    void check(Visa visa, Findings findings) {
        LocalDate day = Visas.applied(visa);
        if (known.check("category", visa.getCategory(), day, findings)) {
            Code category = categories.line(visa.getCategory(), day).orElseThrow();
            stay(visa, category, findings);
            property(visa, category, findings);
            need(visa, category, findings);
        }
    }

    /** Article 6 of the law sets the longest stay of each category. */
    private static void stay(Visa visa, Code category, Findings findings) {
        Integer days = visa.getStayDays();
        Optional<Integer> most = category.number("max_stay_days");
        if (days != null && most.filter(max -> days > max).isPresent()) {
            findings.warning(Layer.RULE, "RULE_STAY_TOO_LONG", "stayDays", days, "≤ " + most.get());
        }
    }

    /** Articles 7 and 20-1 of the law: D5 is for owners of property, which is followed by its cadastral number. */
    private static void property(Visa visa, Code category, Findings findings) {
        String number = visa.getCadastralNumber();
        boolean wrong = number == null
                ? category.code().equals(OF_OWNERS)
                : !CADASTRAL.matcher(number).matches();
        if (wrong) {
            findings.error(Layer.RULE, "CADASTRAL_FORMAT", "cadastralNumber", number, "NN.NN.NN.NNN.NNN");
        }
    }

    /** Article 10 of the law, Ordinance 255 of 5 June 2015: who needs no visa gets none, but for diplomatic ones. */
    private void need(Visa visa, Code category, Findings findings) {
        List<String> citizenships = visa.getApplicant().getPersonCitizenships();
        if (category.column("group").filter("diplomatic"::equals).isPresent() || citizenships.isEmpty()) {
            return;
        }
        String first = citizenships.get(0);
        if (countries.map(first, Visas.applied(visa)) instanceof Mapping.Mapped mapped
                && visaFree.valid(mapped.code(), Visas.applied(visa)).isPresent()) {
            String path = PersonRule.citizenship("applicant", 0);
            findings.warning(Layer.RULE, "RULE_VISA_FOR_VISA_FREE", path, first, null);
        }
    }
}
