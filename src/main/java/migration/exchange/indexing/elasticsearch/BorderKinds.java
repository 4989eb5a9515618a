package migration.exchange.indexing.elasticsearch;

import java.util.List;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.canonical.EntryRefusal;
import migration.exchange.elasticsearch.Fields;

/** What happens at the border. */
final class BorderKinds {

    static final List<Kind<?>> ALL = List.of(
            Kind.ofPersons("crossings", BorderCrossing.class, crossings(), BorderKinds::crossing),
            Kind.ofPersons("refusals", EntryRefusal.class, refusals(), BorderKinds::refusal));

    private BorderKinds() {}

    private static Fields crossings() {
        return Kind.person()
                .keys("direction", "month", "year", "checkpoint", "mode", "purpose")
                .instants("timestamp")
                .kept("visaNumber", "permitNumber", "conveyance")
                .flags("fallBack");
    }

    /** A passage recorded as usual says nothing of it: so it is written as it was before there was anything to say. */
    private static void crossing(BorderCrossing crossing, Members members) {
        members.text("direction", crossing.direction())
                .time(crossing.timestamp())
                .text("checkpoint", crossing.checkpoint())
                .text("mode", crossing.mode())
                .text("purpose", crossing.purpose())
                .text("visaNumber", crossing.visaNumber())
                .text("permitNumber", crossing.permitNumber())
                .text("conveyance", crossing.conveyance())
                .flag("fallBack", crossing.fallBack());
    }

    private static Fields refusals() {
        return Kind.person().keys("month", "year", "checkpoint", "grounds").instants("timestamp");
    }

    private static void refusal(EntryRefusal refusal, Members members) {
        members.time(refusal.timestamp())
                .text("checkpoint", refusal.checkpoint())
                .texts("grounds", refusal.grounds());
    }
}
