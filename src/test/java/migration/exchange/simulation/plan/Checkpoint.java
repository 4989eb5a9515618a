package migration.exchange.simulation.plan;

/**
 * A border checkpoint.
 *
 * @param number its number in the list, for packing
 * @param code the platform's code
 * @param local the border police's code
 * @param mode the mode of travel that it is for
 * @param occupied true on occupied territory, where crossing is illegal
 */
public record Checkpoint(int number, String code, String local, String mode, boolean occupied) {}
