package migration.exchange.elasticsearch;

/** Something that is done in the store before anybody reads or writes; until it is done the store is away. */
@FunctionalInterface
public interface BeforeServing {

    /**
     * Does it.
     *
     * @param store a way to the store that is open to nobody else
     */
    void prepare(Cluster store);
}
