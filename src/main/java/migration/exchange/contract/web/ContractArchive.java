package migration.exchange.contract.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Packs all that an agency needs of a contract: schemas, samples, rules, code lists; the same bytes each time. */
@Component
class ContractArchive {

    private static final LocalDateTime EPOCH = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final PublishedFiles files;
    private final ResourcePatternResolver resources;
    private final Map<String, Packed> packed = new ConcurrentHashMap<>();

    ContractArchive(PublishedFiles files, ResourcePatternResolver resources) {
        this.files = files;
        this.resources = resources;
    }

    /** A ZIP file and its digest. */
    record Packed(byte[] bytes, String sha256) {}

    Packed of(String agency, String feed, String version) throws IOException {
        String folder = agency + "/" + feed + "/" + version;
        Packed known = packed.get(folder);
        if (known == null) {
            known = pack(agency, folder);
            packed.put(folder, known);
        }
        return known;
    }

    private Packed pack(String agency, String folder) throws IOException {
        Map<String, Resource> wanted = new TreeMap<>();
        files.below(folder).forEach((path, file) -> wanted.put("schemas/" + path, file));
        if (wanted.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        files.below("common").forEach((path, file) -> wanted.put("schemas/" + path, file));
        for (String pattern :
                new String[] {"rules.yaml", "codes/*.csv", agency + "/rules.yaml", agency + "/codes/*.csv"}) {
            add(wanted, pattern);
        }
        byte[] bytes = zip(wanted);
        return new Packed(bytes, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    private void add(Map<String, Resource> wanted, String pattern) throws IOException {
        String folder = "config/" + pattern.substring(0, pattern.lastIndexOf('/') + 1);
        for (Resource file : resources.getResources("classpath*:config/" + pattern)) {
            wanted.put(folder + file.getFilename(), file);
        }
    }

    private static byte[] zip(Map<String, Resource> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(EPOCH);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getContentAsByteArray());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
