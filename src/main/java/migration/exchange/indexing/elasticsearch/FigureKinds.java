package migration.exchange.indexing.elasticsearch;

import java.util.List;
import migration.exchange.canonical.CensusPerson;
import migration.exchange.canonical.PopulationFigure;
import migration.exchange.elasticsearch.Fields;

/** What is only counted. */
final class FigureKinds {

    static final List<Kind<?>> ALL = List.of(
            Kind.ofNobody("population", PopulationFigure.class, population(), FigureKinds::figure),
            Kind.ofNobody("census", CensusPerson.class, census(), FigureKinds::counted));

    private FigureKinds() {}

    private static Fields population() {
        return new Fields().keys("date", "region", "sex", "age").numbers("persons");
    }

    private static void figure(PopulationFigure figure, Members members) {
        members.text("date", figure.date())
                .text("region", figure.region())
                .text("sex", figure.sex())
                .text("age", figure.age())
                .number("persons", figure.persons());
    }

    private static Fields census() {
        return new Fields().keys("census", "region", "sex", "age", "citizenship");
    }

    private static void counted(CensusPerson counted, Members members) {
        members.text("census", counted.census())
                .text("region", counted.region())
                .text("sex", counted.sex())
                .text("age", counted.age())
                .text("citizenship", counted.citizenship());
    }
}
