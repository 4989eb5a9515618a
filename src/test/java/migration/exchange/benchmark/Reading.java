package migration.exchange.benchmark;

/**
 * What a stretch of work took.
 *
 * @param seconds by the clock
 * @param own seconds of CPU in this process
 * @param store seconds of CPU in the Elasticsearch server
 * @param others seconds of CPU in all other processes of the machine
 */
public record Reading(double seconds, double own, double store, double others) {

    public Reading minus(Reading before) {
        return new Reading(seconds - before.seconds, own - before.own, store - before.store, others - before.others);
    }

    public double rate(long things) {
        return things / seconds;
    }

    /** Microseconds of CPU for one of so many things, in this process and in the store. */
    public double cpu(long things) {
        return micros(own + store, things);
    }

    public String words(long things) {
        return "%,.0f µs (here %,.0f, store %,.0f), others kept %.2f cores busy"
                .formatted(cpu(things), micros(own, things), micros(store, things), others / seconds);
    }

    /** Microseconds for one of so many things. */
    static double micros(double seconds, long things) {
        return seconds * 1e6 / things;
    }
}
