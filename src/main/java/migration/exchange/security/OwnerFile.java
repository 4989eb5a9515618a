package migration.exchange.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records in a JSON file that only its owner may read. It is written whole or not at all, by one process at a time, and read
 * again as soon as another process has changed it. Thread-safe; what cannot be read or written is an
 * {@link UncheckedIOException}.
 */
public class OwnerFile<T> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Path file;
    private final Class<T> type;
    private volatile Content<T> content = new Content<>(null, List.of());

    /** @param name of the file in the folder; made at the first change */
    public OwnerFile(Path folder, String name, Class<T> type) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.type = type;
    }

    /** What a file held when it bore a mark; every change is a new file with a mark of its own. */
    private record Content<T>(@Nullable Mark mark, List<T> records) {}

    private record Mark(
            FileTime modified, long size, @Nullable Object identity) {}

    /** The records as they are now. */
    public List<T> read() {
        try {
            return current().records();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Puts other records in the place of those that are there now; nobody else changes them meanwhile.
     *
     * @return whether they are others
     */
    public boolean change(UnaryOperator<List<T>> change) {
        try {
            return PrivateFiles.alone(folder, () -> {
                List<T> before = current().records();
                List<T> after = List.copyOf(change.apply(before));
                if (after.equals(before)) {
                    return false;
                }
                PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(after) + "\n");
                return true;
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The mark is read before the content: a file that is replaced between is read once more at the next question. */
    private Content<T> current() throws IOException {
        Mark mark = mark();
        Content<T> known = content;
        if (mark == null || !mark.equals(known.mark())) {
            known = new Content<>(mark, mark == null ? List.of() : parse());
            content = known;
        }
        return known;
    }

    private @Nullable Mark mark() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Mark(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    private List<T> parse() throws IOException {
        return List.copyOf(
                JSON.readerForListOf(type).<List<T>>readValue(Files.readString(file, StandardCharsets.UTF_8)));
    }
}
