/**
 * Who migrates, and when: the published flows scaled with their margins, the plan that links them to persons, and life
 * histories that are certain under the 183/365 rule. Days only; places and times are given by the traffic.
 */
package migration.exchange.simulation.migration;
