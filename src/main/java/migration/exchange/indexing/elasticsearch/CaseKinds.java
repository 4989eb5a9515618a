package migration.exchange.indexing.elasticsearch;

import java.util.List;
import migration.exchange.canonical.CitizenshipCase;
import migration.exchange.canonical.ResidencePermit;
import migration.exchange.canonical.VisaCase;
import migration.exchange.elasticsearch.Fields;

/** Cases that an agency decides. */
final class CaseKinds {

    static final List<Kind<?>> ALL = List.of(
            Kind.ofPersons("permits", ResidencePermit.class, permits(), CaseKinds::permit),
            Kind.ofPersons("citizenship", CitizenshipCase.class, citizenship(), CaseKinds::citizenship),
            Kind.ofPersons("visas", VisaCase.class, visas(), CaseKinds::visa));

    private CaseKinds() {}

    private static Fields permits() {
        return Kind.person()
                .keys("type", "reason", "status", "stage", "year")
                .days("applied", "decided", "validFrom", "validTo", "ended")
                .counted("refusalGround");
    }

    private static void permit(ResidencePermit permit, Members members) {
        members.text("type", permit.type())
                .text("reason", permit.reason())
                .text("status", permit.status())
                .text("stage", permit.stage())
                .text("applied", permit.applied())
                .decided(permit.decided())
                .text("validFrom", permit.validFrom())
                .text("validTo", permit.validTo())
                .text("refusalGround", permit.refusalGround())
                .text("ended", permit.ended());
    }

    private static Fields citizenship() {
        return Kind.person()
                .keys("act", "ground", "status", "year")
                .keys("formerCitizenship", "formerCitizenships", "newCitizenship")
                .days("applied", "decided", "oath", "lost");
    }

    /** Tables count a case once, under the former citizenship that is named first. */
    private static void citizenship(CitizenshipCase citizenship, Members members) {
        List<String> former = citizenship.formerCitizenships();
        members.text("act", citizenship.act())
                .text("ground", citizenship.ground())
                .text("status", citizenship.status())
                .text("applied", citizenship.applied())
                .decided(citizenship.decided())
                .text("formerCitizenship", former.isEmpty() ? null : former.get(0))
                .texts("formerCitizenships", former)
                .text("newCitizenship", citizenship.newCitizenship())
                .text("oath", citizenship.oath())
                .text("lost", citizenship.lost());
    }

    private static Fields visas() {
        return Kind.person()
                .keys("category", "post", "status", "entries", "year")
                .days("applied", "decided", "validFrom", "validTo")
                .counted("refusalGround")
                .keptNumbers("stayDays")
                .kept("visaNumber");
    }

    private static void visa(VisaCase visa, Members members) {
        members.text("category", visa.category())
                .text("post", visa.post())
                .text("status", visa.status())
                .text("entries", visa.entries())
                .number("stayDays", visa.stayDays())
                .text("applied", visa.applied())
                .decided(visa.decided())
                .text("validFrom", visa.validFrom())
                .text("validTo", visa.validTo())
                .text("visaNumber", visa.visaNumber())
                .text("refusalGround", visa.refusalGround());
    }
}
