package migration.exchange.stewardship;

import java.io.ByteArrayInputStream;
import java.util.List;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Rank;
import migration.exchange.indexing.StoreReader;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what stewards make of a record the whole way, as a submission of its own, child of the original. */
@Component
class Corrections {

    private final Door door;
    private final StoreReader store;

    Corrections(Door door, StoreReader store) {
        this.door = door;
        this.store = store;
    }

    /**
     * Where a corrected record stands: above a correction that was taken back, and above an older version that was brought
     * since; null when nothing of that has happened to it.
     */
    @Nullable
    Rank rank(QuarantinedRecord waiting, ReadRecord corrected) {
        String sourceId = corrected.sourceId();
        return sourceId == null
                ? null
                : store.find(waiting.feed(), sourceId)
                        .filter(stored -> stored.rank().step() > 0 && stored.version() < corrected.version())
                        .map(stored -> stored.rank().correction())
                        .orElse(null);
    }

    /** Sends it; what is wrong when the door does not take it. */
    Result send(QuarantinedRecord of, byte[] contractXml, Correction correction) {
        Delivery delivery = new Delivery(
                of.feed(),
                correction.steward(),
                Channel.CONSOLE,
                new ByteArrayInputStream(contractXml),
                null,
                correction);
        Reception reception = door.receive(delivery);
        return reception instanceof Reception.Taken taken
                ? new Result.Taken(taken.submission())
                : new Result.StillWrong(List.of(((Reception.Refused) reception).reason()));
    }
}
