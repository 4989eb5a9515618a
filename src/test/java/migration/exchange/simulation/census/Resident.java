package migration.exchange.simulation.census;

/**
 * A person who was there on the day of the census.
 *
 * @param entity the person
 * @param region region of residence, ISO 3166-2
 * @param sex {@code M} or {@code F}
 * @param age completed years
 * @param group code of the age group
 * @param citizenship alpha-3
 */
record Resident(long entity, String region, String sex, int age, String group, String citizenship) {}
