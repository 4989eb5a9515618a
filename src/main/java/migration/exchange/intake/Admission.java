package migration.exchange.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Whether a submission can come in now: while the archive's disk has room, the agency has not too many waiting, and not
 * too many of the agency's are being taken at this moment. One agency's limits never close the door for another.
 */
public final class Admission {

    private final LongSupplier free;
    private final Waiting waiting;
    private final Limits limits;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    /**
     * Asked anew at each submission.
     *
     * @param free bytes that can still be written to the archive
     * @param waiting who knows what waits
     */
    public Admission(LongSupplier free, Waiting waiting, Limits limits) {
        this.free = free;
        this.waiting = waiting;
        this.limits = limits;
    }

    /** Port that knows what waits in the broker. */
    @FunctionalInterface
    public interface Waiting {

        /** Submissions of an agency that are acknowledged and not split yet. */
        long submissions(String agency);
    }

    /**
     * How much may be under way.
     *
     * @param atOnce submissions of one agency that are being taken at the same moment
     * @param submissions of one agency that wait to be split; then its door is closed
     * @param batches of one agency that wait to be judged; then no more of its submissions are split
     * @param freeBytes that must be left on the archive's disk
     */
    public record Limits(int atOnce, int submissions, int batches, long freeBytes) {}

    /** A place inside, to be left. */
    public interface Pass extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Lets a submission of an agency in.
     *
     * @throws DoorClosedException when it must come again later
     */
    public Pass enter(String agency) {
        if (free.getAsLong() < limits.freeBytes()) {
            throw new DoorClosedException("the disk of the archive is nearly full");
        }
        if (waiting.submissions(agency) >= limits.submissions()) {
            throw new DoorClosedException("too many submissions of " + agency + " wait");
        }
        Semaphore place = places.computeIfAbsent(agency, name -> new Semaphore(limits.atOnce()));
        if (!place.tryAcquire()) {
            throw new DoorClosedException("too many submissions of " + agency + " are being taken");
        }
        return place::release;
    }
}
