package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.PersonName;
import migration.exchange.contract.frame.v1.TravelDocument;
import org.junit.jupiter.api.Test;

class BoundObjectsTest {

    @Test
    void theSameEverywhereIsTheSame() {
        assertThat(BoundObjects.same(crossing(), crossing())).isTrue();
        assertThat(BoundObjects.same(null, null)).isTrue();
    }

    @Test
    void whateverDiffersAtAnyDepthIsSeen() {
        assertThat(same(crossing -> crossing.setVersion(2))).isFalse();
        assertThat(same(crossing -> crossing.setPurpose("STUDY"))).isFalse();
        assertThat(same(crossing -> crossing.setPurpose(null))).isFalse();
        assertThat(same(crossing -> crossing.setCancelled(true))).isFalse();
        assertThat(same(crossing -> crossing.getPerson().getPersonName().setSurName("DEMIR")))
                .isFalse();
        assertThat(same(crossing -> crossing.getPerson().getPersonCitizenships().set(0, "GEO")))
                .isFalse();
        assertThat(same(crossing -> crossing.getPerson().getPersonCitizenships().add("GEO")))
                .isFalse();
        assertThat(same(crossing -> crossing.getPerson().getPersonCitizenships().clear()))
                .isFalse();
        assertThat(same(crossing -> crossing.getTravelDocument().setExpirationDate(LocalDate.of(2031, 1, 2))))
                .isFalse();
        assertThat(BoundObjects.same(crossing(), null)).isFalse();
        assertThat(BoundObjects.same(crossing(), new Person())).isFalse();
    }

    private static boolean same(Consumer<Crossing> change) {
        Crossing changed = crossing();
        change.accept(changed);
        return BoundObjects.same(crossing(), changed) || BoundObjects.same(changed, crossing());
    }

    private static Crossing crossing() {
        PersonName name = new PersonName();
        name.setSurName("YILMAZ");
        Person person = new Person();
        person.setPersonName(name);
        person.getPersonCitizenships().add("TUR");
        TravelDocument document = new TravelDocument();
        document.setExpirationDate(LocalDate.of(2031, 1, 1));
        Crossing crossing = new Crossing();
        crossing.setSourceId("A-1");
        crossing.setVersion(1);
        crossing.setPurpose("TOURISM");
        crossing.setPerson(person);
        crossing.setTravelDocument(document);
        return crossing;
    }
}
