/**
 * The campaign: two platform processes, a broker and an index in processes of their own, agencies that deliver over all
 * protocols, and a supervisor that kills, freezes and cuts them, until a checker that shares no class with the platform
 * says that nothing is lost and nothing counted twice.
 */
package migration.exchange.campaign;
