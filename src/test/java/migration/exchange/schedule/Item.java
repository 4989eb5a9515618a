package migration.exchange.schedule;

import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a bulk request, or a request about one document as such an item.
 *
 * @param action create, index or update
 * @param meta its conditions
 */
record Item(String action, String index, String id, ObjectNode meta, ObjectNode source) {}
