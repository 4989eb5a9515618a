package migration.exchange.contract;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;

/**
 * XML of an agency's own that it may send as it is: it is known by its root, says its envelope in attributes of the root,
 * and issues are told by places in it. What it does not say, or says wrongly, is passed on as it stands, so that door and
 * gate name it.
 */
public interface PushedForm {

    /** What is made of it. */
    ContractId contract();

    /** The name of its root, which no contract has. */
    QName root();

    /** Local names from the root to the element whose children are the records. */
    List<String> container();

    /** The encodings it may come in; UTF-8 is one only when it is named. */
    Set<Charset> encodings();

    /** For {@code stream}, {@code sequence}, {@code created} and {@code completeThrough} the attribute of the root that says it. */
    Map<String, String> envelope();

    /** A time of the envelope in ISO 8601 with its offset; what is no such time as it stands. */
    String time(String own);

    /**
     * Where the contract's elements come from: for a path below its record ({@code @sourceId}, {@code person/personSex}) the
     * path below the own record. What is not named comes from where the element around it comes from.
     */
    Map<String, String> origins();

    /**
     * Rewrites a piece of a submission.
     *
     * @param ownForm a well-formed document
     * @param envelope the envelope to write
     * @return a document of the contract with the same records in the same order, UTF-8
     */
    byte[] normalize(InputStream ownForm, Envelope envelope);

    /** Whether it may come in an encoding; UTF-16 may in either order of bytes. */
    default boolean allows(Charset encoding) {
        boolean wide = encoding.equals(StandardCharsets.UTF_16LE) || encoding.equals(StandardCharsets.UTF_16BE);
        return encodings().contains(encoding) || wide && encodings().contains(StandardCharsets.UTF_16);
    }

    /** Its encodings in words. */
    default String encodingsInWords() {
        return encodings().stream().map(Charset::name).sorted().collect(Collectors.joining(", "));
    }
}
