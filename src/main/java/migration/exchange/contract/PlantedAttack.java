package migration.exchange.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import migration.exchange.envelope.FeedId;

/**
 * A small attack that must not pass.
 *
 * @param name what it is
 * @param early true when it stands before the first record
 * @param bytes a submission with the attack in it
 */
record PlantedAttack(String name, boolean early, byte[] bytes) {

    private static final String ENVELOPE = " agency='%s' feed='%s' contract='%d' stream='A' sequence='1'"
            + " created='2026-01-01T00:00:00Z' completeThrough='2026-01-01T00:00:00Z'";

    /** The same document without an attack: it must pass, or the test would prove nothing. */
    static PlantedAttack none(Contract contract) {
        return early("no attack", contract, "", envelope(contract));
    }

    static List<PlantedAttack> against(Contract contract) {
        String entity = "<!DOCTYPE submission [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        return List.of(
                early("entity of a file", contract, entity, envelope(contract).replace("'A'", "'A&x;'")),
                early(
                        "external DTD",
                        contract,
                        "<!DOCTYPE submission SYSTEM 'file:///planted.dtd'>",
                        envelope(contract)),
                early("internal DTD", contract, "<!DOCTYPE submission [<!ENTITY x 'x'>]>", envelope(contract)),
                early("undeclared entity", contract, "", envelope(contract).replace("'A'", "'A&x;'")),
                early("processing instruction", contract, "<?planted x?>", envelope(contract)),
                early("many attributes", contract, "", envelope(contract) + attributes()),
                early(
                        "long attribute",
                        contract,
                        "",
                        envelope(contract) + " a='" + "x".repeat(SecureXml.MAX_ATTRIBUTE_LENGTH + 1) + "'"),
                early(
                        "long name",
                        contract,
                        "",
                        envelope(contract) + " " + "a".repeat(SecureXml.MAX_NAME_LENGTH + 1) + "=''"),
                late("depth", contract, "<a>".repeat(64) + "</a>".repeat(64)),
                late("entity in a text", contract, "<a>&x;</a>"),
                late("long text", contract, "<a>" + "x".repeat(SecureXml.MAX_TEXT_LENGTH + 100_000) + "</a>"),
                late("no character", contract, "<a>\uFFFF</a>"),
                overlong(contract));
    }

    private static PlantedAttack early(String name, Contract contract, String prolog, String attributes) {
        return new PlantedAttack(name, true, utf8(document(contract, prolog, attributes, "")));
    }

    private static PlantedAttack late(String name, Contract contract, String inside) {
        return new PlantedAttack(name, false, utf8(document(contract, "", envelope(contract), inside)));
    }

    /** A solidus in two bytes where one is enough: some decoders let it pass, and with it a hidden "less than". */
    private static PlantedAttack overlong(Contract contract) {
        String[] parts = document(contract, "", envelope(contract), "<a>|</a>").split("\\|", 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(parts[0]));
        bytes.writeBytes(new byte[] {(byte) 0xC0, (byte) 0xAF});
        bytes.writeBytes(utf8(parts[1]));
        return new PlantedAttack("overlong UTF-8", false, bytes.toByteArray());
    }

    private static String document(Contract contract, String prolog, String attributes, String inside) {
        String record = contract.recordName().getLocalPart();
        String content = inside.isEmpty() ? "" : "<" + record + ">" + inside + "</" + record + ">";
        return prolog + "<submission xmlns='" + contract.id().namespace() + "'" + attributes + "><records>" + content
                + "</records></submission>";
    }

    private static String envelope(Contract contract) {
        FeedId feed = contract.id().feed();
        return ENVELOPE.formatted(feed.agency(), feed.feed(), contract.id().major());
    }

    private static String attributes() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= SecureXml.MAX_ATTRIBUTES; i++) {
            many.append(" a").append(i).append("=''");
        }
        return many.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
