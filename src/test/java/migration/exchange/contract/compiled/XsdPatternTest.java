package migration.exchange.contract.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What a compiled pattern accepts the JDK accepts, and for texts of ASCII the other way round. */
class XsdPatternTest {

    private static final int TRIES = 3_000;
    private static final List<String> SIGNS = List.of(
            "a",
            "b",
            "z",
            "A",
            "Z",
            "0",
            "1",
            "9",
            "-",
            ".",
            "^",
            "$",
            "|",
            "?",
            "*",
            "+",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\\",
            "/",
            "_",
            " ",
            "\t",
            "x",
            "é",
            "ა",
            "٣",
            "\u00A0",
            "\uD83D\uDE00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a|b",
                "a|",
                "ab?",
                "a*b+",
                "(a|b)*z",
                "(ab){2}",
                "a{0,3}z",
                "a{2,}",
                "[a-z]+",
                "[a-zA-Z0-9./_\\-]{1,8}",
                "[^\\s]{1,4}",
                "[^a-y]",
                "\\s\\S\\s?",
                "\\d{1,2}",
                ".",
                "\\.\\-\\^\\|\\?\\*\\+\\(\\)\\[\\]\\{\\}\\\\",
                "[\\^\\]\\[]",
                "[ა-ჰ]+",
                "x(a(b|z)?)+"
            })
    void saysWhatTheJdkSays(String pattern) throws SAXException, IOException {
        Dfa automaton = Dfa.of(XsdPattern.compile(pattern));
        Validator jdk = jdk(pattern);
        Random random = new Random(pattern.hashCode());
        for (int i = 0; i < TRIES; i++) {
            String text = drawn(pattern, random);
            boolean accepted = automaton.accepts(text.toCharArray(), text.length());
            boolean allowed = allows(jdk, text);
            if (accepted || text.chars().allMatch(c -> c < 128)) {
                assertThat(accepted).as("%s for %s", text, pattern).isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\w",
                "\\p{L}",
                "\\P{L}",
                "\\i\\c*",
                "\\D",
                "[^\\d]",
                "[a-z-[b]]",
                "[-a]",
                "[a-]",
                "a{2000}",
                "^a$",
                "a{,2}",
                "(a",
                "a)",
                "[a",
                "a{1",
                "\\",
                "\uD83D\uDE00",
                "[a-\\s]"
            })
    void whatItDoesNotKnowItDoesNotCompile(String pattern) {
        assertThatThrownBy(() -> XsdPattern.compile(pattern)).isInstanceOf(NotCompiledException.class);
    }

    /** Texts of the signs of the pattern and of others. */
    private static String drawn(String pattern, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            boolean own = !pattern.isEmpty() && random.nextInt(3) > 0;
            text.append(
                    own
                            ? String.valueOf(pattern.charAt(random.nextInt(pattern.length())))
                            : SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }

    private static Validator jdk(String pattern) throws SAXException {
        String schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='t'><xs:simpleType>"
                + "<xs:restriction base='xs:string'><xs:pattern value='" + escaped(pattern)
                + "'/></xs:restriction></xs:simpleType></xs:element></xs:schema>";
        return SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new StringReader(schema)))
                .newValidator();
    }

    private static boolean allows(Validator jdk, String text) throws IOException {
        try {
            jdk.validate(new StreamSource(new StringReader("<t>" + escaped(text) + "</t>")));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replace("\t", "&#9;");
    }
}
