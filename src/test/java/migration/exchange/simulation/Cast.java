package migration.exchange.simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import migration.exchange.simulation.play.ChangeCommitter;
import migration.exchange.simulation.play.ChangeTable;
import migration.exchange.simulation.play.CrossingsSender;
import migration.exchange.simulation.play.HttpPusher;
import migration.exchange.simulation.play.Packing;
import migration.exchange.simulation.play.Player;
import migration.exchange.simulation.play.SftpDropper;
import migration.exchange.simulation.server.AgencyServers;
import migration.exchange.simulation.server.KeptSettings;

/**
 * Who acts for the agencies.
 *
 * @param home where the agencies' servers keep what is theirs
 * @param folder what the generator wrote
 * @param brokerPort where the exchange's broker takes messages
 */
record Cast(Path home, Path folder, AgencyServers servers, KeptSettings kept, int brokerPort) {

    /** Those who hand over what the exchange does not ask for. @param exchange its address */
    List<Player> players(URI exchange) {
        String broker = "tcp://127.0.0.1:" + brokerPort;
        return List.of(
                clerks(ChangeTable.PERMITS),
                clerks(ChangeTable.CITIZENSHIP),
                clerks(ChangeTable.DOCUMENTS),
                clerks(ChangeTable.CIVIL_REGISTRY),
                new SftpDropper(folder, home.resolve("sftp"), "border-police/crossings"),
                new SftpDropper(folder, home.resolve("sftp-census"), "statistics-office/census"),
                new CrossingsSender(folder, broker, "border-police", kept.secret("border-police")),
                pusher(exchange, "border-police", "refusals", Packing.EVERY_OTHER),
                pusher(exchange, "consular", "registrations", Packing.OVER_64_KIB),
                pusher(exchange, "statistics-office", "population", Packing.EVERY_OTHER));
    }

    private ChangeCommitter clerks(ChangeTable table) {
        return new ChangeCommitter(folder, servers.postgres().own(), table);
    }

    private HttpPusher pusher(URI exchange, String agency, String feed, Packing packing) {
        return new HttpPusher(folder, exchange, agency, feed, kept.secret(agency), packing);
    }
}
