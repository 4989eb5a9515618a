package migration.exchange.simulation.migration;

import migration.exchange.simulation.draw.EntityId;

/** What the id of a migrant says. */
public final class MigrantKind {

    /** Indices with this bit are edge cases. */
    private static final long EDGE = 1L << 39;

    private MigrantKind() {}

    static long of(String citizenship, long index) {
        boolean citizen = citizenship.equals(MigrationPlan.CITIZENS);
        int entityClass = citizen ? EntityId.MIGRANT_CITIZEN : EntityId.MIGRANT_FOREIGNER;
        return EntityId.of(entityClass, EntityId.cellOf(citizenship), index);
    }

    static long edge(String citizenship, long index) {
        return of(citizenship, EDGE | index);
    }

    static boolean isEdge(long entity) {
        return (entity & EDGE) != 0;
    }

    static int index(long entity) {
        return (int) (EntityId.indexOf(entity) & ~EDGE);
    }

    /** The yearly controls count entries of foreigners and exits of citizens. */
    public static boolean isCounted(long entity, boolean in) {
        return in == (EntityId.classOf(entity) == EntityId.MIGRANT_FOREIGNER);
    }
}
