package migration.exchange.simulation.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Files that were cut off on the way: what the exchange could unpack of one is a damaged submission of its own. */
final class CutFiles {

    private CutFiles() {}

    /** How many different ones the exchange has taken, by the ledger of the file server. */
    static long taken(Path folder) {
        Path ledger = folder.resolve("ledger/border-police-crossings-taken.csv");
        if (!Files.exists(ledger)) {
            return 0;
        }
        Set<String> beginnings = new HashSet<>();
        new TruthFile(ledger).forEach(line -> {
            Path file = folder.resolve("out/border-police/crossings/sftp").resolve(line.getField("file"));
            String beginning = Files.exists(file) ? beginningIfCut(file) : null;
            if (beginning != null) {
                beginnings.add(beginning);
            }
        });
        return beginnings.size();
    }

    /** What can be unpacked of a file that is cut off; null when it is whole. */
    private static String beginningIfCut(Path file) {
        var unpacked = new ByteArrayOutputStream();
        try {
            byte[] packed = Files.readAllBytes(file);
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                gzip.transferTo(unpacked);
                return null;
            } catch (IOException cut) {
                return HexFormat.of().formatHex(unpacked.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
