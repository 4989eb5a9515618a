package migration.exchange.archive.segments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.archive.Redactor;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** Overwrites slices of body frames in place, in the segments of all processes; each frame gets its checksum anew. */
public final class SegmentRedactor implements Redactor {

    private final Path folder;
    private final RedoFile redo;
    private final HeaderCodec headers = new HeaderCodec();
    private final Scan scan = new Scan(headers);

    /** @param folder the archive's */
    public SegmentRedactor(Path folder) {
        this.folder = folder;
        this.redo = new RedoFile(folder);
    }

    @Override
    public void overwrite(Map<SubmissionId, List<Piece>> pieces) throws IOException {
        redo.alone(() -> {
            List<RedoFile.Patch> patches = new ArrayList<>();
            for (Path file : files("segment-[0-9]*[0-9]")) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    collect(new Segment(1, file, channel), pieces, patches);
                }
            }
            if (!patches.isEmpty()) {
                redo.overwrite(patches);
            }
        });
    }

    private void collect(Segment segment, Map<SubmissionId, List<Piece>> pieces, List<RedoFile.Patch> patches)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        scan.read(segment, 0, Long.MAX_VALUE, (submission, location) -> {
            if (pieces.containsKey(submission.id())) {
                hits.add(new Hit(submission, location.position()));
            }
        });
        for (Hit hit : hits) {
            collect(segment, hit, pieces.getOrDefault(hit.submission().id(), List.of()), patches);
        }
    }

    /** Where a submission stands in a segment. */
    private record Hit(Submission submission, long position) {}

    private void collect(Segment segment, Hit hit, List<Piece> pieces, List<RedoFile.Patch> patches)
            throws IOException {
        String path = folder.relativize(segment.file()).toString();
        Frame header = Frame.readFrom(segment.channel(), hit.position());
        Correction correction = hit.submission().correction();
        if (correction != null) {
            patches.add(patch(path, hit.position(), withoutReason(hit.submission(), correction, header)));
        }
        long body = hit.position() + header.size();
        for (Map.Entry<Long, byte[]> changed : frames(segment, body, pieces).entrySet()) {
            long position = body + changed.getKey() * (Frame.OVERHEAD + Frame.BODY_SIZE);
            patches.add(patch(path, position, new Frame(Frame.Kind.BODY, ByteBuffer.wrap(changed.getValue()))));
        }
    }

    private static RedoFile.Patch patch(String path, long position, Frame frame) {
        return new RedoFile.Patch(path, position, frame.bytes().array());
    }

    /** The payloads of the frames that the pieces touch, as they are to be. */
    private static Map<Long, byte[]> frames(Segment segment, long body, List<Piece> pieces) throws IOException {
        Map<Long, byte[]> frames = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (int done = 0; done < piece.bytes().length; ) {
                long at = piece.offset() + done;
                long number = at / Frame.BODY_SIZE;
                if (!frames.containsKey(number)) {
                    frames.put(number, payload(segment, body + number * (Frame.OVERHEAD + Frame.BODY_SIZE)));
                }
                byte[] payload = frames.getOrDefault(number, new byte[0]);
                int from = (int) (at % Frame.BODY_SIZE);
                int count = Math.min(piece.bytes().length - done, payload.length - from);
                if (count <= 0) {
                    throw new IOException("a piece reaches beyond the end of its submission");
                }
                System.arraycopy(piece.bytes(), done, payload, from, count);
                done += count;
            }
        }
        return frames;
    }

    private static byte[] payload(Segment segment, long position) throws IOException {
        ByteBuffer read = Frame.readFrom(segment.channel(), position).payload();
        byte[] payload = new byte[read.remaining()];
        read.get(payload);
        return payload;
    }

    /** A steward may have named the person. The header keeps its length: blanks stand for as many bytes of JSON. */
    private Frame withoutReason(Submission submission, Correction correction, Frame header) {
        int rest = headers.encode(with(submission, correction, "")).length;
        String blanks = " ".repeat(header.payload().remaining() - rest);
        return new Frame(Frame.Kind.HEADER, ByteBuffer.wrap(headers.encode(with(submission, correction, blanks))));
    }

    private static Submission with(Submission s, Correction c, String reason) {
        return new Submission(
                s.id(),
                s.feed(),
                s.envelope(),
                s.ownForm(),
                s.receivedAt(),
                s.sender(),
                s.channel(),
                s.sha256(),
                s.bytes(),
                s.encoding(),
                new Correction(c.original(), c.position(), c.steward(), reason, c.rank(), c.mend()));
    }

    @Override
    public void deleteTornTails() throws IOException {
        for (Path tail : files("segment-*.torn-*")) {
            Files.delete(tail);
        }
    }

    private List<Path> files(String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> writers = Files.newDirectoryStream(folder, WriterFolder.PATTERN)) {
            for (Path writer : writers) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(writer, pattern)) {
                    files.forEach(found::add);
                }
            }
        }
        return found;
    }
}
