package migration.exchange.intake;

import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * How submissions are held while they come in.
 *
 * @param folder of the files of those that are not small
 * @param memory bytes up to which a submission is held in memory
 */
public record Spooling(Path folder, int memory) {

    Spool begin(MessageDigest... digests) {
        return new Spool(folder, memory, digests);
    }
}
