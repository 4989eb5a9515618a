package migration.exchange.archive.segments;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.function.BiConsumer;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** Finds the whole submissions of a segment by their header and end frames; bodies are not read. */
final class Scan {

    private final HeaderCodec headers;

    /**
     * A whole submission.
     *
     * @param submission what its header says
     * @param end the position after it
     * @param synced up to where the segment had been synced when it was written
     */
    record Whole(Submission submission, long end, long synced) {}

    Scan(HeaderCodec headers) {
        this.headers = headers;
    }

    /**
     * Calls back for each whole submission from a position on.
     *
     * @return the position after the last of them: the end, or where a submission is unfinished or damaged
     */
    long read(Segment segment, long from, BiConsumer<SubmissionId, Location> found) throws IOException {
        return read(segment, from, Long.MAX_VALUE, (submission, location) -> found.accept(submission.id(), location));
    }

    /** The same, with all that the headers say, of those only that begin before a position. */
    long read(Segment segment, long from, long until, BiConsumer<Submission, Location> found) throws IOException {
        long position = from;
        while (position < Math.min(segment.size(), until)) {
            try {
                Whole whole = whole(segment, position);
                found.accept(whole.submission(), new Location(segment.number(), position));
                position = whole.end();
            } catch (EOFException | ArchiveDamagedException unfinished) {
                return position;
            }
        }
        return position;
    }

    /**
     * Reads one submission's header and looks for its end.
     *
     * @throws EOFException when the segment ends within it
     * @throws ArchiveDamagedException when there is none
     */
    Whole whole(Segment segment, long start) throws IOException {
        FileChannel channel = segment.channel();
        Frame header = expect(Frame.Kind.HEADER, channel, start);
        Submission submission = headers.decode(header.payload());
        if (submission.bytes() > segment.size()) {
            throw new EOFException("the segment ends within the submission at " + start);
        }
        long frames = (submission.bytes() + Frame.BODY_SIZE - 1) / Frame.BODY_SIZE;
        long position = start + header.size() + submission.bytes() + frames * Frame.OVERHEAD;
        Frame end = expect(Frame.Kind.END, channel, position);
        if (end.payload().remaining() != Long.BYTES) {
            throw new ArchiveDamagedException("the end frame at %d is not one that was written".formatted(position));
        }
        return new Whole(submission, position + end.size(), end.payload().getLong());
    }

    private static Frame expect(Frame.Kind kind, FileChannel channel, long position) throws IOException {
        Frame frame = Frame.readFrom(channel, position);
        if (frame.kind() != kind) {
            throw new ArchiveDamagedException("a frame of kind %s was expected at %d".formatted(kind, position));
        }
        return frame;
    }
}
