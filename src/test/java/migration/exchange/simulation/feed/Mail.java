package migration.exchange.simulation.feed;

/**
 * A submission with its number and its fate on the way.
 *
 * @param chunk what is in it
 * @param order place among all submissions of the feed and channel, from 1
 * @param sequence number within the stream
 * @param place place among the submissions of its stream and month, damaged ones counted
 * @param damage code of what is wrong with it as a whole, empty when nothing is
 * @param quirk what happens to it on the way, NONE when nothing does
 * @param times how often it is delivered
 */
record Mail(Chunk chunk, int order, long sequence, int place, String damage, String quirk, int times) {

    boolean isDamaged() {
        return !damage.isEmpty();
    }

    /** When it was made, seconds of the epoch: a replacement a minute after the damaged one. */
    long created() {
        return chunk.made() + (place - chunk.place()) * 60L;
    }

    boolean replacesDamaged() {
        return !isDamaged() && place > chunk.place();
    }
}
