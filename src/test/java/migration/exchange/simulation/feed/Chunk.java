package migration.exchange.simulation.feed;

/**
 * A submission before it has its number: some of the deliveries of one stream and month.
 *
 * @param month month in which they were sent
 * @param stream number of the checkpoint
 * @param place place among the submissions of that stream and month, from 0
 * @param from first delivery
 * @param to behind the last delivery
 */
record Chunk(int month, int stream, int place, int from, int to) {

    int size() {
        return to - from;
    }
}
