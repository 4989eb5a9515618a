package migration.exchange.erasure;

import java.util.List;

/** Where nobody can be erased, as in a sandbox: nobody in it exists, and whoever wants to be rid of something empties it. */
public final class NothingErased implements Erasures {

    @Override
    public KnownErasures known() {
        return new KnownErasures(List.of());
    }

    @Override
    public void takeOut(Erasure by, List<ErasedPlace> places) {
        throw new IllegalStateException("nobody can be erased here");
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
