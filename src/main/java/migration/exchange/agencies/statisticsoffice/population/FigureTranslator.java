package migration.exchange.agencies.statisticsoffice.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import migration.exchange.agencies.statisticsoffice.population.v1.Figure;
import migration.exchange.agencies.statisticsoffice.population.v1.Persons;
import migration.exchange.canonical.PopulationFigure;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Translator;
import org.springframework.stereotype.Component;

/** Population figures to the canonical model: persons, whatever the unit (thousands with a decimal until 2024). */
@Component
final class FigureTranslator implements Translator<Figure> {

    private final CodeMap regions;
    private final CodeMap sexes;
    private final CodeMap ages;
    private final CodeMap units;

    FigureTranslator(CodeLists lists) {
        regions = lists.of(FigureRules.AGENCY, "regions");
        sexes = lists.of(FigureRules.AGENCY, "sex-totals");
        ages = lists.of(FigureRules.AGENCY, "age-groups");
        units = lists.of(FigureRules.AGENCY, "units");
    }

    @Override
    public ContractId contract() {
        return FigureRules.CONTRACT;
    }

    @Override
    public PopulationFigure translate(Figure figure) {
        LocalDate day = figure.getReferenceDate();
        return new PopulationFigure(
                day,
                regions.translate(figure.getRegion(), day),
                sexes.translate(figure.getPersonSex(), day),
                ages.translate(figure.getAgeGroup(), day),
                persons(figure.getPersons(), day));
    }

    private long persons(Persons stated, LocalDate day) {
        int factor = units.line(stated.getUnit(), day)
                .flatMap(line -> line.number("factor"))
                .orElseThrow();
        BigDecimal persons = stated.getValue().multiply(BigDecimal.valueOf(factor));
        return persons.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
