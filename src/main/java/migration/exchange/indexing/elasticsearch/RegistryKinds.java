package migration.exchange.indexing.elasticsearch;

import java.util.List;
import migration.exchange.canonical.CivilAct;
import migration.exchange.canonical.ConsularRegistration;
import migration.exchange.canonical.IssuedDocument;
import migration.exchange.elasticsearch.Fields;

/** What agencies register of persons without deciding anything. */
final class RegistryKinds {

    static final List<Kind<?>> ALL = List.of(
            Kind.ofPersons("civil-registry", CivilAct.class, civilActs(), RegistryKinds::civilAct),
            Kind.ofPersons("documents", IssuedDocument.class, documents(), RegistryKinds::document),
            Kind.ofPersons("registrations", ConsularRegistration.class, registrations(), RegistryKinds::registration));

    private RegistryKinds() {}

    private static Fields civilActs() {
        return Kind.person()
                .keys("act", "region", "country", "motherCitizenship", "year")
                .days("day", "registered");
    }

    /** The year is that of the act, not of its registration. */
    private static void civilAct(CivilAct act, Members members) {
        members.text("act", act.act())
                .text("day", act.day())
                .year("year", act.day())
                .text("registered", act.registered())
                .text("country", act.country())
                .text("region", act.region())
                .text("motherCitizenship", act.motherCitizenship());
    }

    private static Fields documents() {
        return Kind.person()
                .keys("kind", "status", "invalidationReason", "year", "invalidYear")
                .days("applied", "issued", "validTo", "handedOver", "invalidSince");
    }

    /** What was issued is counted by the year of the issue, what was invalidated by that of its end as well. */
    private static void document(IssuedDocument document, Members members) {
        members.text("kind", document.kind())
                .text("status", document.status())
                .text("applied", document.applied())
                .text("issued", document.issued())
                .year("year", document.issued())
                .text("validTo", document.validTo())
                .text("handedOver", document.handedOver())
                .text("invalidSince", document.invalidSince())
                .year("invalidYear", document.invalidSince())
                .text("invalidationReason", document.invalidationReason());
    }

    private static Fields registrations() {
        return Kind.person()
                .keys("hostCountry", "purpose", "status", "deregistrationReason", "year")
                .days("registered", "changed", "ended")
                .keptNumbers("familyMembers")
                .kept("hostCity");
    }

    private static void registration(ConsularRegistration registration, Members members) {
        members.text("hostCountry", registration.hostCountry())
                .text("hostCity", registration.hostCity())
                .text("purpose", registration.purpose())
                .number("familyMembers", registration.familyMembers())
                .text("status", registration.status())
                .text("registered", registration.registered())
                .year("year", registration.registered())
                .text("changed", registration.changed())
                .text("ended", registration.ended())
                .text("deregistrationReason", registration.deregistrationReason());
    }
}
