package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

class SaxFeedTest {

    /** Names are made once for each prefix: the same local name under another one is another name. */
    @Test
    void namesHaveTheirOwnPrefix() throws Exception {
        String xml = "<r xmlns='u' xmlns:c='v' xmlns:d='w'><c:a/><d:a/><a/><c:a><d:b/></c:a><c:b/></r>";
        List<String> names = new ArrayList<>();
        GuardedReader reader = SecureXml.reader(new SourceText(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                Integer.MAX_VALUE));
        SaxFeed feed = new SaxFeed(reader, new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                names.add(uri + " " + name);
            }

            @Override
            public void endElement(String uri, String local, String name) {
                names.add("/" + name);
            }
        });
        while (reader.hasNext()) {
            feed.event(reader.next());
        }
        assertThat(names)
                .containsExactly(
                        "u r", "v c:a", "/c:a", "w d:a", "/d:a", "u a", "/a", "v c:a", "w d:b", "/d:b", "/c:a", "v c:b",
                        "/c:b", "/r");
    }
}
