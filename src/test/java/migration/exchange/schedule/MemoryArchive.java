package migration.exchange.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** The archive of one seed; it survives every kill. */
final class MemoryArchive implements Archive {

    private final Baton baton;
    private final BiConsumer<Submission, byte[]> witness;
    private final Consumer<byte[]> reader;
    private final Map<SubmissionId, Kept> kept = new HashMap<>();

    /**
     * An empty one.
     *
     * @param witness sees what has been archived
     * @param reader sees what is read as a whole
     */
    MemoryArchive(Baton baton, BiConsumer<Submission, byte[]> witness, Consumer<byte[]> reader) {
        this.baton = baton;
        this.witness = witness;
        this.reader = reader;
    }

    private record Kept(Submission submission, byte[] body) {}

    @Override
    public boolean append(Submission submission, InputStream body) throws IOException {
        baton.pause("before archiving");
        if (baton.play().fails("archive: not written")) {
            throw new IOException("planted");
        }
        byte[] bytes = body.readAllBytes();
        boolean fresh = kept.putIfAbsent(submission.id(), new Kept(submission, bytes)) == null;
        witness.accept(submission, bytes);
        baton.pause("after archiving");
        if (baton.play().fails("archive: confirmation lost")) {
            throw new IOException("planted");
        }
        return fresh;
    }

    @Override
    public Optional<Submission> find(SubmissionId id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::submission);
    }

    @Override
    public InputStream open(SubmissionId id) throws IOException {
        byte[] body = body(id);
        reader.accept(body);
        return new ByteArrayInputStream(body);
    }

    @Override
    public byte[] slice(SubmissionId id, long offset, int length) throws IOException {
        return Arrays.copyOfRange(body(id), (int) offset, (int) offset + length);
    }

    private byte[] body(SubmissionId id) throws IOException {
        if (baton.play().fails("archive: not readable")) {
            throw new IOException("planted");
        }
        return kept.get(id).body();
    }
}
