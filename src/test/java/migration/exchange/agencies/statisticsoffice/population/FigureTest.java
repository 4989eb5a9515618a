package migration.exchange.agencies.statisticsoffice.population;

import static migration.exchange.quality.Layer.CODE;
import static migration.exchange.quality.Severity.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import migration.exchange.agencies.statisticsoffice.population.v1.Figure;
import migration.exchange.agencies.statisticsoffice.population.v1.Persons;
import migration.exchange.canonical.PopulationFigure;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final CodeLists LISTS = new CodeLists();
    private static final Facts FACTS = new Facts(FigureRules.CONTRACT.feed(), Instant.parse("2024-06-01T12:00:00Z"));

    private final FigureRules rules = new FigureRules(LISTS);
    private final FigureTranslator translator = new FigureTranslator(LISTS);

    @Test
    void everyDimensionIsCoded() {
        assertFindings(f -> {});
        assertFindings(
                f -> f.setRegion("GE-XX"), new Finding("CODE_UNKNOWN_REGION", ERROR, CODE, "region", "GE-XX", null));
        assertFindings(f -> f.setPersonSex("X"), new Finding("CODE_UNKNOWN_SEX", ERROR, CODE, "personSex", "X", null));
        assertFindings(
                f -> f.setAgeGroup("OLD"), new Finding("CODE_UNKNOWN_AGE", ERROR, CODE, "ageGroup", "OLD", null));
        assertFindings(
                f -> f.getPersons().setUnit("dozens"),
                new Finding("CODE_UNKNOWN_UNIT", ERROR, CODE, "persons/@unit", "dozens", null));
    }

    @Test
    void thousandsBecomePersons() {
        assertThat(translator.translate(figure("3704.5", "thousands")))
                .isEqualTo(new PopulationFigure(LocalDate.parse("2024-01-01"), "_T", "_T", "Y0T4", 3_704_500));
        assertThat(translator.translate(figure("3704500", "persons")).persons()).isEqualTo(3_704_500);
    }

    private void assertFindings(Consumer<Figure> change, Finding... expected) {
        Figure figure = figure("1", "persons");
        change.accept(figure);
        assertThat(rules.judge(figure, FACTS)).containsExactly(expected);
    }

    private static Figure figure(String value, String unit) {
        Persons persons = new Persons();
        persons.setValue(new BigDecimal(value));
        persons.setUnit(unit);
        Figure figure = new Figure();
        figure.setSourceId("P-1");
        figure.setVersion(1);
        figure.setReferenceDate(LocalDate.parse("2024-01-01"));
        figure.setRegion("_T");
        figure.setPersonSex("_T");
        figure.setAgeGroup("Y0T4");
        figure.setPersons(persons);
        return figure;
    }
}
