package migration.exchange.simulation.census;

import java.time.LocalDate;

/**
 * A file that the office lays on its server.
 *
 * @param region the region, which is its stream
 * @param sequence its number in the stream, from 1
 * @param day day on which it was made
 */
record Parcel(String region, int sequence, LocalDate day) {

    String file() {
        return "sftp/CE_" + region + "_" + day.toString().replace("-", "") + "10.xml.gz";
    }

    String created() {
        return day + "T10:00:00+04:00";
    }

    String completeThrough() {
        return day + "T00:00:00+04:00";
    }
}
