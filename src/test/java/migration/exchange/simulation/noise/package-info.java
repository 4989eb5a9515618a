/**
 * Identity noise: how what a record says of a person differs from who the person is, by the channel through which the
 * person was seen. Acts on the words for a person before an agency writes them down in its own forms.
 */
package migration.exchange.simulation.noise;
