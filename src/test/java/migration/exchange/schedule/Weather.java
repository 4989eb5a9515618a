package migration.exchange.schedule;

/**
 * What goes wrong during a seed, in times of a thousand. Each seed has weather of its own: some are calm but for one
 * thing, since faults that always come together hide each other.
 *
 * @param kill at a step, that a process is killed
 * @param away at a request, that the index is away for a while from now on
 * @param refused at a request, that it is answered with 429 or 503
 * @param lost at a request, that the answer is lost after it was done
 * @param putOff at an item of a bulk request, that it is put off
 * @param unreadable at reading the archive or announcing, that it fails
 * @param repeated at a commit, that the message comes again
 * @param disorder at a delivery, that not the oldest message comes
 * @param steadiness at a step, that the same thread goes on
 * @param interleaved at an item of a bulk request, that others go on before the next
 * @param lingering at a message that a killed process held, that the broker does not see at once that it is gone
 */
record Weather(
        int kill,
        int away,
        int refused,
        int lost,
        int putOff,
        int unreadable,
        int repeated,
        int disorder,
        int steadiness,
        int interleaved,
        int lingering) {

    static Weather of(Chance chance) {
        return new Weather(
                chance.oneOf(0, 5, 15, 40),
                chance.oneOf(0, 0, 0, 15),
                chance.oneOf(0, 0, 20, 100),
                chance.oneOf(0, 0, 20, 100),
                chance.oneOf(0, 0, 20, 100),
                chance.oneOf(0, 0, 10),
                chance.oneOf(0, 0, 100),
                chance.oneOf(0, 200, 800),
                chance.oneOf(300, 600, 850),
                chance.oneOf(0, 0, 100),
                chance.oneOf(0, 0, 500));
    }
}
