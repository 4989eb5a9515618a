package migration.exchange.sandbox;

import java.util.List;
import migration.exchange.erasure.ErasedPlace;
import migration.exchange.erasure.Erasure;
import migration.exchange.erasure.Erasures;
import migration.exchange.erasure.KnownErasures;

/** A sandbox knows no erasures: nobody in it exists, and whoever wants to be rid of something empties it. */
public final class NothingErased implements Erasures {

    @Override
    public KnownErasures known() {
        return new KnownErasures(List.of());
    }

    @Override
    public void takeOut(Erasure by, List<ErasedPlace> places) {
        throw new IllegalStateException("nothing is erased in a sandbox");
    }

    @Override
    public void catchUp(int mark) {
        // the ledger is empty and stays so
    }

    @Override
    public void applyTo(int generation) {
        // the ledger is empty and stays so
    }
}
