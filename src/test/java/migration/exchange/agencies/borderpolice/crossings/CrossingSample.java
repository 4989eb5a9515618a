package migration.exchange.agencies.borderpolice.crossings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.PersonName;
import migration.exchange.contract.frame.v1.TravelDocument;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;

/** A crossing with which nothing is wrong, to be spoilt by tests. */
final class CrossingSample {

    static final CodeLists LISTS = new CodeLists();
    static final Facts FACTS = new Facts(Crossings.CONTRACT.feed(), Instant.parse("2024-06-01T12:00:00Z"));

    private CrossingSample() {}

    static Crossing good() {
        Crossing crossing = new Crossing();
        crossing.setSourceId("C-1");
        crossing.setVersion(1);
        crossing.setDirection("1");
        crossing.setTimestamp(OffsetDateTime.parse("2024-05-31T23:30:00+04:00"));
        crossing.setCheckpoint("BP-101");
        crossing.setTravelMode("ROAD");
        crossing.setPerson(person());
        crossing.setTravelDocument(document());
        crossing.setPurpose("TOURISM");
        crossing.setCarrier("TK");
        crossing.setConveyanceNumber("1234");
        return crossing;
    }

    static Crossing but(Consumer<Crossing> change) {
        Crossing crossing = good();
        change.accept(crossing);
        return crossing;
    }

    private static Person person() {
        PersonName name = new PersonName();
        name.setSurName("MUSTERMANN");
        name.setGivenName("ERIKA");
        Person person = new Person();
        person.setPersonName(name);
        person.setPersonSex("F");
        person.setPersonBirthDate("1980-02");
        person.getPersonCitizenships().add("D");
        return person;
    }

    private static TravelDocument document() {
        TravelDocument document = new TravelDocument();
        document.setCategory("P");
        document.setNumber("L898902C3");
        document.setNumberCheckDigit("6");
        document.setIssuerCountry("D");
        document.setExpirationDate(LocalDate.parse("2024-05-31"));
        return document;
    }
}
