package migration.exchange.simulation.feed;

/**
 * A submission before it has its number: some of the deliveries of one stream and month.
 *
 * @param month month in which they were sent
 * @param stream number of the checkpoint
 * @param place place among the submissions of that stream and month, from 0
 * @param from first delivery
 * @param to behind the last delivery
 * @param through until when the stream has now sent all it knows, seconds of the epoch
 * @param made when it was made, seconds of the epoch
 */
record Chunk(int month, int stream, int place, int from, int to, long through, long made) {

    int size() {
        return to - from;
    }
}
