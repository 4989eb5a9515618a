package migration.exchange.channel.sftp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code exchange.<agency>} of an agency that lays files on its own SFTP server.
 *
 * @param sftp the server
 */
public record SftpSettings(Server sftp) {

    /**
     * {@code exchange.<agency>.sftp}.
     *
     * @param host the server; nothing is fetched while it is empty
     * @param port its port
     * @param user who fetches
     * @param password of the user
     * @param hostKey the server's public key, type and base64 as in {@code known_hosts}; no other is accepted
     * @param directory where files wait
     * @param taken where they are moved when the door has them; beside the directory when not set
     * @param refused where they are moved when the door refused them; beside the directory when not set
     * @param stable how long the size of a file must not have changed
     * @param settle how long a file that is cut off may still be written on
     * @param timeout how long to wait for the server
     */
    public record Server(
            @DefaultValue("") String host,
            @DefaultValue("22") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String hostKey,
            @DefaultValue("out") String directory,
            @Nullable String taken,
            @Nullable String refused,
            @DefaultValue("PT2S") Duration stable,
            @DefaultValue("PT30S") Duration settle,
            @DefaultValue("PT1M") Duration timeout) {

        String takenFolder() {
            return taken == null ? beside("taken") : taken;
        }

        String refusedFolder() {
            return refused == null ? beside("refused") : refused;
        }

        private String beside(String name) {
            return directory.substring(0, directory.lastIndexOf('/') + 1) + name;
        }
    }
}
