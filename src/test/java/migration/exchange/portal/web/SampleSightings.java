package migration.exchange.portal.web;

import java.util.List;
import migration.exchange.conformance.Sighting;
import migration.exchange.conformance.Sightings;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** What the border police has shown: every case of its crossings, and hardly any of its refusals. */
final class SampleSightings implements Sightings {

    static final FeedId ALL = FeedId.parse("border-police/crossings");
    static final FeedId FEW = FeedId.parse("border-police/refusals");

    @Override
    public List<Sighting> of(FeedId feed) {
        if (feed.equals(ALL)) {
            return List.of(
                    judged(new ContractId(ALL, 2), 10_000, 10_000, 0, 0, 1, 1),
                    judged(new ContractId(ALL, 2), 3, 1, 1, 1, 0, 0),
                    new Sighting.Repeated(ALL, Samples.NOW, Samples.COMPLETED),
                    new Sighting.Refused(ALL, Samples.NOW, "DOOR_ENCODING"));
        }
        return feed.equals(FEW) ? List.of(judged(new ContractId(FEW, 1), 2, 1, 1, 0, 0, 0)) : List.of();
    }

    private static Sighting judged(
            ContractId contract,
            int received,
            int accepted,
            int quarantined,
            int superseded,
            int cancelled,
            int georgian) {
        return new Sighting.Judged(
                contract.feed(),
                Samples.NOW.minusSeconds(60),
                Samples.COMPLETED,
                contract,
                received,
                accepted,
                quarantined,
                superseded,
                cancelled,
                georgian);
    }
}
