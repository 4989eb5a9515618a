package migration.exchange.erasure;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the ledger, and does in archive and store what it says. */
@Component
class LedgerErasures implements Erasures {

    private final Ledger ledger;
    private final ArchiveErasing archive;
    private final StoreTraces traces;

    LedgerErasures(Ledger ledger, ArchiveErasing archive, StoreTraces traces) {
        this.ledger = ledger;
        this.archive = archive;
        this.traces = traces;
    }

    @Override
    public KnownErasures known() {
        return ledger.known();
    }

    @Override
    public void takeOut(Erasure by, List<ErasedPlace> places) throws IOException {
        ledger.append(new LedgerEntry(by, new Finding(List.of(), places, List.of(), List.of())));
        archive.erase(places);
    }

    @Override
    public void catchUp(int mark) {
        traces.apply(ledger.known().since(mark));
    }

    @Override
    public void applyTo(int generation) {
        traces.applyTo(generation, ledger.known().since(0));
    }
}
