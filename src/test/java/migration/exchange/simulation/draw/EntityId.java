package migration.exchange.simulation.draw;

/** Ids of entities: class (8 bits), cell (16 bits), index (40 bits). Everything about an entity is recomputed from its id. */
public final class EntityId {

    /** Foreigners who immigrate or emigrate. */
    public static final int MIGRANT_FOREIGNER = 1;
    /** Citizens who emigrate, return, or come from the diaspora. */
    public static final int MIGRANT_CITIZEN = 2;

    public static final int RESIDENT = 3;
    public static final int VISITOR = 7;
    public static final int COMMUTER = 9;
    public static final int DIASPORA = 11;
    public static final int REFUSED = 12;
    /** Visitors with two passports, who show them in turn. */
    public static final int DUAL = 13;
    /** Applicants for permits and visas, until migrants have a plan of their own. */
    public static final int APPLICANT = 32;
    /** Those who acquire or lose citizenship. */
    public static final int NATURALISED = 33;
    /** Citizens registered with a consulate abroad. */
    public static final int REGISTERED = 34;
    /** Persons counted in the census, who are nobody else. */
    public static final int CENSUS = 35;
    /** Citizens and others to whom documents are issued, and who do not travel. */
    public static final int HOLDER = 54;
    /** Documents that are issued. */
    public static final int PAPER = 55;
    /** Residents whom the civil registry knows from its beginning, and who do not travel. */
    public static final int SETTLED = 56;
    /** Children whose birth it registers. */
    public static final int BORN = 57;
    /** Acts of civil status. */
    public static final int CIVIL_ACT = 58;
    /** Things that are no persons: years, streams, blocks, files. */
    public static final int THING = 64;

    private EntityId() {}

    public static long of(int entityClass, int cell, long index) {
        return (long) entityClass << 56 | (long) (cell & 0xFFFF) << 40 | index & 0xFF_FFFF_FFFFL;
    }

    public static boolean isMigrant(long entity) {
        return classOf(entity) == MIGRANT_FOREIGNER || classOf(entity) == MIGRANT_CITIZEN;
    }

    public static int classOf(long entity) {
        return (int) (entity >>> 56);
    }

    public static int cellOf(long entity) {
        return (int) (entity >>> 40) & 0xFFFF;
    }

    public static long indexOf(long entity) {
        return entity & 0xFF_FFFF_FFFFL;
    }

    /** The cell of a country or of a group such as {@code OTHER}: its first three letters as a number to the base 26. */
    public static int cellOf(String code) {
        return ((code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A') * 26 + code.charAt(2) - 'A';
    }

    public static String codeOf(int cell) {
        return "" + (char) ('A' + cell / 676) + (char) ('A' + cell / 26 % 26) + (char) ('A' + cell % 26);
    }
}
