package migration.exchange.simulation.cases;

import java.time.LocalDate;
import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.person.Person;

/** One who lives in the country when the registry's history begins, and does not travel: name and region may change. */
final class Settled {

    private Person person;
    private String region;
    private int lastYear;
    private boolean married;

    Settled(Person person, String region) {
        this.person = person;
        this.region = region;
    }

    Person person() {
        return person;
    }

    String region() {
        return region;
    }

    boolean isMan() {
        return person.sex().equals("M");
    }

    /** Whether nothing has been written of the person in that year. */
    boolean isFree(int year) {
        return lastYear < year;
    }

    /** Whether the person may marry in that year: once only. */
    boolean mayMarry(int year) {
        int age = year - person.born().getYear();
        return isFree(year) && !married && age >= 20 && age <= 45;
    }

    void marry(int year) {
        married = true;
        lastYear = year;
    }

    /** Returns the name of before. */
    Name rename(Name name, int year) {
        Name before = person.name();
        person = new Person(person.entity(), person.citizenship(), person.sex(), person.born(), name);
        lastYear = year;
        return before;
    }

    void move(String to, int year) {
        region = to;
        lastYear = year;
    }

    /** The day before which nothing can be written of the person. */
    LocalDate born() {
        return person.born();
    }
}
