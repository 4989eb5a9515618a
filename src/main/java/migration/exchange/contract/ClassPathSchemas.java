package migration.exchange.contract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;

/** Answers every request of a schema compiler from the schemas on the class path, and none from elsewhere. */
final class ClassPathSchemas implements LSResourceResolver, EntityResolver {

    static final String ROOT = "classpath:/";

    private static final String FILES = "file:/";

    InputStream open(String path) throws IOException {
        InputStream in = ClassPathSchemas.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException("not on the class path: " + path);
        }
        return in;
    }

    /** A schema under a name that {@link java.net.URL} can hold; nothing is read by it. */
    InputSource input(String path) throws IOException {
        InputSource input = new InputSource(open(path));
        input.setSystemId(FILES + path);
        return input;
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, String systemId) throws IOException {
        return input(path(URI.create(systemId.replaceFirst("^" + FILES + "+", ROOT))));
    }

    @Override
    public LSInput resolveResource(
            String type,
            String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        String path = path(URI.create(base == null ? ROOT : base).resolve(systemId == null ? "" : systemId));
        try {
            return new Input(ROOT + path, open(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if it lies outside the schemas on the class path */
    static String path(URI location) {
        String text = location.normalize().toString();
        if (!text.startsWith(ROOT + "schemas/") || text.contains("..")) {
            throw new IllegalArgumentException("outside the schemas on the class path: " + location);
        }
        return text.substring(ROOT.length());
    }

    /** A resource as the compiler wants it. */
    private record Input(String systemId, InputStream bytes) implements LSInput {

        @Override
        public @Nullable Reader getCharacterStream() {
            return null;
        }

        @Override
        public void setCharacterStream(Reader characterStream) {}

        @Override
        public InputStream getByteStream() {
            return bytes;
        }

        @Override
        public void setByteStream(InputStream byteStream) {}

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String stringData) {}

        @Override
        public String getSystemId() {
            return systemId;
        }

        @Override
        public void setSystemId(String systemId) {}

        @Override
        public @Nullable String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String publicId) {}

        @Override
        public @Nullable String getBaseURI() {
            return null;
        }

        @Override
        public void setBaseURI(String baseURI) {}

        @Override
        public @Nullable String getEncoding() {
            return null;
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certifiedText) {}
    }
}
