package migration.exchange.quarantine.web;

import java.util.List;

/**
 * A place in a text.
 *
 * @param from first character, from 0
 * @param to character after the last
 * @param codes codes of the issues that are there
 */
record Mark(int from, int to, List<String> codes) {}
