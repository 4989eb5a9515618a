package migration.exchange.erasure;

import java.io.IOException;
import java.util.List;

/** Port of what is erased, for the steps of the pipeline and for a rebuild. */
public interface Erasures {

    /** What is erased by now. Bytes that were read before this was asked are those of a record that is not in it. */
    KnownErasures known();

    /** Versions that must stay out have come once more: they are taken out of the archive too, by the same right. */
    void takeOut(Erasure by, List<ErasedPlace> places) throws IOException;

    /** Does in the store what the ledger has said since a mark, where a step may just have written otherwise. */
    void catchUp(int mark);

    /** Brings a generation of the records up to the ledger before anything else is written into it. */
    void applyTo(int generation);
}
