package migration.exchange.architecture.planted.showing.web;

import java.io.IOException;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.RecordPlace;

/** Planted: shows a record without asking whether it may be seen. */
class ShowsRecords {

    byte[] verbatim(Archive archive, RecordPlace place) throws IOException {
        return archive.slice(place.submission(), place.offset(), place.length());
    }
}
