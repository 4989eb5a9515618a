package migration.exchange.erasure;

import java.util.List;

/** A house in which nobody was ever erased. */
public final class NothingErased implements Erasures {

    @Override
    public KnownErasures known() {
        return new KnownErasures(List.of());
    }

    @Override
    public void takeOut(Erasure by, List<ErasedPlace> places) {
        throw new AssertionError("nothing is erased");
    }

    @Override
    public void catchUp(int mark) {
        throw new AssertionError("nothing is erased");
    }

    @Override
    public void applyTo(int generation) {}
}
