package migration.exchange.simulation.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People people = new People(new Counted(42));

    private Person person(String citizenship, int number) {
        long entity = EntityId.of(EntityId.VISITOR, EntityId.cellOf(citizenship), 19L << 24 | number);
        return people.person(entity, "visitor", "visitor", 2019);
    }

    @Test
    void checkDigitsAreThoseOfDoc9303() {
        assertThat(new Document("P", "L898902C3", "UTO", LocalDate.EPOCH).checkDigit())
                .isEqualTo('6');
        assertThat(new Document("P", "520727", "UTO", LocalDate.EPOCH).checkDigit())
                .isEqualTo('3');
    }

    @Test
    void documentsAreValidOnTheDay() {
        for (int number = 0; number < 500; number++) {
            Person person = person("TUR", number);
            for (LocalDate day = LocalDate.of(2012, 1, 1); day.getYear() < 2027; day = day.plusDays(97)) {
                Document document = people.document(person, day);
                assertThat(document.expires()).isAfterOrEqualTo(day).isBefore(day.plusYears(10));
                assertThat(document.number()).matches("U[0-9]{8}");
            }
        }
    }

    @Test
    void aNewDocumentHasANewNumber() {
        Person person = person("ARM", 1);
        Set<String> numbers = new HashSet<>();
        for (int year = 2012; year < 2027; year++) {
            numbers.add(people.document(person, LocalDate.of(year, 7, 1)).number());
        }
        assertThat(numbers).hasSizeBetween(2, 3);
    }

    @Test
    void personalNumbersShowThatTheyAreInvented() {
        Person person = person("GEO", 5);
        assertThat(people.personalNumber(person))
                .matches("[0-6][0-9]9[0-9]{8}")
                .isEqualTo(people.personalNumber(person));
        assertThat(people.personalNumberWithZero(person)).matches("0[1-9]9[0-9]{8}");
    }

    @Test
    void visitorsAreAsOldAndAsOftenMenAsTheTableSays() {
        int men = 0;
        int middleAged = 0;
        for (int number = 0; number < 2000; number++) {
            Person person = person("RUS", number);
            men += person.sex().equals("M") ? 1 : 0;
            int age = 2019 - person.born().getYear();
            assertThat(age).isBetween(15, 86);
            middleAged += age > 31 && age <= 51 ? 1 : 0;
        }
        assertThat(men).isBetween(1200, 1360);
        assertThat(middleAged).isBetween(840, 1000);
    }

    @Test
    void namesComeFromTheListOfTheCitizenship() {
        assertThat(person("GEO", 7).name().surnameKa()).matches("[ა-ჰ]+");
        assertThat(person("RUS", 7).name().surname()).matches("[A-Z]+");
        assertThat(GeorgianEar.hear("SHEVCHENKO", false)).isEqualTo("შევჩენკო");
        assertThat(GeorgianEar.hear("CELIK", true)).isEqualTo("ჯელიკ");
        assertThat(GeorgianEar.typed("ბერიძე")).isEqualTo("beriZe");
    }

    @Test
    void womenBearTheWomensForm() {
        for (int number = 0; number < 200; number++) {
            Person person = person("RUS", number);
            String surname = person.name().surname();
            boolean form = surname.endsWith("VA") || surname.endsWith("NA") || surname.endsWith("AIA");
            assertThat(form).as(surname).isEqualTo(person.sex().equals("F"));
        }
    }
}
