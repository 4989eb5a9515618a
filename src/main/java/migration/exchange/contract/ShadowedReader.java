package migration.exchange.contract;

import java.util.List;
import java.util.Objects;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one pass where that is allowed, and one batch of so many in two passes as well: when they differ, or reading in
 * one pass fails, what the JDK and JAXB say is taken, and the feed is switched to two passes.
 */
final class ShadowedReader implements BatchReader {

    private final BatchReader onePass;
    private final BatchReader twoPasses;
    private final OnePassSwitch onePassSwitch;

    ShadowedReader(BatchReader onePass, BatchReader twoPasses, OnePassSwitch onePassSwitch) {
        this.onePass = onePass;
        this.twoPasses = twoPasses;
        this.onePassSwitch = onePassSwitch;
    }

    @Override
    public List<ReadRecord> read(BatchText batch) {
        if (!onePassSwitch.isOn(batch.contract().feed())) {
            return twoPasses.read(batch);
        }
        boolean shadowed = onePassSwitch.isShadowed();
        List<ReadRecord> read;
        try {
            read = onePass.read(batch);
        } catch (RuntimeException e) {
            return failed(batch, e);
        }
        return shadowed ? checked(batch, read) : read;
    }

    /** Where the judge fails as well, the machine is broken; where it does not, the tables are. */
    private List<ReadRecord> failed(BatchText batch, RuntimeException failure) {
        List<ReadRecord> judged = twoPasses.read(batch);
        Place begin = new Place(batch.line(), batch.column(), "");
        onePassSwitch.differ(new ReadersDiffer(batch.contract(), begin, "it fails with " + failure));
        return judged;
    }

    private List<ReadRecord> checked(BatchText batch, List<ReadRecord> read) {
        List<ReadRecord> judged = twoPasses.read(batch);
        for (int i = 0; i < judged.size(); i++) {
            String words = i < read.size() ? difference(read.get(i), judged.get(i)) : "there is none";
            if (words != null) {
                onePassSwitch.differ(new ReadersDiffer(
                        batch.contract(), judged.get(i).locator().locate(""), words));
                break;
            }
        }
        return judged;
    }

    /** What differs between a record as it was read and as it was judged; null when nothing does. */
    static @Nullable String difference(ReadRecord read, ReadRecord judged) {
        if (judged.content() == null && read.content() != null) {
            return "it was taken, and is refused";
        }
        boolean place = read.position() == judged.position()
                && read.offset() == judged.offset()
                && read.length() == judged.length();
        boolean frame = read.version() == judged.version() && Objects.equals(read.sourceId(), judged.sourceId());
        if (!place || !frame) {
            return place ? "its id or version" : "its place";
        }
        if (!read.issues().equals(judged.issues())) {
            return "its issues";
        }
        return BoundObjects.same(read.content(), judged.content()) ? null : "what is bound";
    }
}
