package migration.exchange.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Redactor;
import migration.exchange.archive.Redactor.Piece;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.springframework.stereotype.Component;

/** Puts placeholders where erased records stood. A repeat changes nothing. */
@Component
class ArchiveErasing {

    private static final int BLANKED_AT_ONCE = 4 << 20;

    private final Archive archive;
    private final Redactor redactor;

    ArchiveErasing(Archive archive, Redactor redactor) {
        this.archive = archive;
        this.redactor = redactor;
    }

    /** Erases places, of any number of submissions. */
    void erase(List<ErasedPlace> places) throws IOException {
        Map<SubmissionId, List<Piece>> pieces = new LinkedHashMap<>();
        for (ErasedPlace one : places) {
            RecordPlace place = one.place();
            byte[] record = archive.slice(place.submission(), place.offset(), place.length());
            Piece piece = new Piece(
                    place.offset(),
                    Placeholder.of(record, submission(place.submission()).encoding()));
            pieces.computeIfAbsent(place.submission(), id -> new ArrayList<>()).add(piece);
        }
        if (!pieces.isEmpty()) {
            redactor.overwrite(pieces);
        }
    }

    /** Blanks a damaged submission as a whole. */
    void blank(SubmissionId id) throws IOException {
        Submission submission = submission(id);
        for (long at = 0; at < submission.bytes(); at += BLANKED_AT_ONCE) {
            int length = (int) Math.min(BLANKED_AT_ONCE, submission.bytes() - at);
            byte[] blanks = Placeholder.blanks(length, submission.encoding());
            redactor.overwrite(Map.of(id, List.of(new Piece(at, blanks))));
        }
    }

    private Submission submission(SubmissionId id) throws IOException {
        return archive.find(id).orElseThrow(() -> new IOException("not in the archive: " + id));
    }

    /** Deletes what crashes have left beside the archive. */
    void tidy() throws IOException {
        redactor.deleteTornTails();
    }
}
