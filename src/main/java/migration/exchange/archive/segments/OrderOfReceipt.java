package migration.exchange.archive.segments;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.archive.Chronicle;
import migration.exchange.archive.segments.ReadingMark.Place;
import migration.exchange.envelope.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of all writers' segments and puts them in order. Within one segment submissions stand nearly but not
 * quite in order, since a large one is received before it is appended; so a round is sorted as a whole, at some 45 bytes
 * for each submission. Files are its own, opened for reading: it may go on while others write.
 */
final class OrderOfReceipt implements Chronicle.Reading {

    private final Path archive;
    private final Scan scan;
    private final HeaderCodec headers;
    private final Map<Path, Segment> opened = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private ReadingMark mark;
    private ArrayDeque<Standing> round = new ArrayDeque<>();

    OrderOfReceipt(Path archive, Scan scan, HeaderCodec headers, @Nullable String mark) throws IOException {
        this.archive = archive;
        this.scan = scan;
        this.headers = headers;
        this.mark = ReadingMark.of(mark);
        if (this.mark.end() != null) {
            round = round();
        }
    }

    @Override
    public String mark() {
        return mark.toString();
    }

    @Override
    public Optional<Submission> next() throws IOException {
        if (round.isEmpty()) {
            round = nextRound();
        }
        while (!round.isEmpty()) {
            Standing standing = round.remove();
            mark = mark.at(standing.key());
            Optional<Submission> found = read(standing.location());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private ArrayDeque<Standing> nextRound() throws IOException {
        Map<String, Place> begin = mark.end() == null ? mark.begin() : mark.end();
        mark = new ReadingMark(begin, null, null);
        return round();
    }

    private ArrayDeque<Standing> round() throws IOException {
        List<Standing> found = new ArrayList<>();
        Map<String, Place> end = new TreeMap<>();
        for (Path writer : writers()) {
            end.put(writer.getFileName().toString(), read(writer, found));
        }
        if (mark.end() == null) {
            mark = new ReadingMark(mark.begin(), end, null);
        }
        Standing.Key last = mark.last();
        if (last != null) {
            found.removeIf(standing -> !last.isBefore(standing));
        }
        Collections.sort(found);
        return new ArrayDeque<>(found);
    }

    private List<Path> writers() throws IOException {
        List<Path> writers = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(archive, WriterFolder.PATTERN)) {
            folders.forEach(writers::add);
        }
        return writers;
    }

    private Place read(Path writer, List<Standing> found) throws IOException {
        String name = writer.getFileName().toString();
        Place from = mark.begin(name);
        Map<String, Place> end = mark.end();
        Place until = end == null ? new Place(Integer.MAX_VALUE, 0) : end.getOrDefault(name, Place.FIRST);
        int number = from.segment();
        long position = from.position();
        while (number <= until.segment()) {
            // looked at first: once the next one is there, nothing more comes into this one
            boolean more = Files.exists(WriterFolder.segment(writer, number + 1));
            if (!Files.exists(WriterFolder.segment(writer, number))) {
                break;
            }
            Segment segment = open(WriterFolder.segment(writer, number));
            long stop = number == until.segment() ? until.position() : Long.MAX_VALUE;
            position = scan.read(segment, position, stop, (one, at) -> found.add(Standing.of(one, at)));
            if (!more || number == until.segment()) {
                break;
            }
            whole(segment, position);
            number++;
            position = 0;
        }
        return new Place(number, position);
    }

    /** After its writer has gone on to another segment nothing in it is unfinished. */
    private static void whole(Segment segment, long end) throws IOException {
        if (end < segment.size()) {
            throw new ArchiveDamagedException("%s is damaged at position %d".formatted(segment.file(), end));
        }
    }

    private Segment open(Path file) throws IOException {
        Segment known = opened.get(file);
        if (known != null) {
            return known;
        }
        Segment segment = new Segment(segments.size() + 1, file, FileChannel.open(file));
        segments.add(segment);
        opened.put(file, segment);
        return segment;
    }

    /** Empty when its writer has taken it back: its sync failed, and nobody was told of it. */
    private Optional<Submission> read(Location location) throws IOException {
        Segment segment = segments.get(location.segment() - 1);
        if (location.position() >= segment.size()) {
            return Optional.empty();
        }
        Frame header = Frame.readFrom(segment.channel(), location.position());
        return Optional.of(headers.decode(header.payload()));
    }

    @Override
    public void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
    }
}
