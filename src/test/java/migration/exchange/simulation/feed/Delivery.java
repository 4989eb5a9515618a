package migration.exchange.simulation.feed;

/**
 * One version of a record on its way.
 *
 * @param sentAt when it is sent, seconds of the epoch
 * @param month number of the month of the event
 * @param index number of the event in that month
 * @param part number among the deliveries of that event
 * @param version the record's version
 * @param shape what it looks like
 */
record Delivery(long sentAt, int month, int index, int part, int version, Shape shape) implements Comparable<Delivery> {

    @Override
    public int compareTo(Delivery other) {
        int order = Long.compare(sentAt, other.sentAt);
        if (order == 0) {
            order = Integer.compare(month, other.month);
        }
        if (order == 0) {
            order = Integer.compare(index, other.index);
        }
        return order != 0 ? order : Integer.compare(part, other.part);
    }
}
