package migration.exchange.contract.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The contracts for programs: a list, and every file as it is. */
@RestController
class SchemasDoor {

    private final MigrationContext context;
    private final PublishedFiles files;
    private final ContractArchive archive;

    SchemasDoor(MigrationContext context, PublishedFiles files, ContractArchive archive) {
        this.context = context;
        this.files = files;
        this.archive = archive;
    }

    @GetMapping(path = "/schemas", produces = MediaType.APPLICATION_JSON_VALUE)
    SchemaList list() {
        return new SchemaList(context.contracts().stream().map(this::view).toList());
    }

    @GetMapping("/schemas/{agency}/{feed}/{version}/{*file}")
    ResponseEntity<Resource> file(
            @PathVariable String agency,
            @PathVariable String feed,
            @PathVariable String version,
            @PathVariable String file)
            throws IOException {
        return file(agency + "/" + feed + "/" + version + file);
    }

    @GetMapping("/schemas/common/{version}/{file}")
    ResponseEntity<Resource> common(@PathVariable String version, @PathVariable String file) throws IOException {
        return file("common/" + version + "/" + file);
    }

    /** Everything about a contract in one file. */
    @GetMapping(path = "/schemas/{agency}/{feed}/{version}/contract.zip", produces = "application/zip")
    ResponseEntity<byte[]> all(@PathVariable String agency, @PathVariable String feed, @PathVariable String version)
            throws IOException {
        ContractArchive.Packed packed = archive.of(agency, feed, version);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(agency + "_" + feed + "_" + version + ".zip"))
                .body(packed.bytes());
    }

    private ResponseEntity<Resource> file(String path) throws IOException {
        Resource found = files.find(path).orElseThrow(() -> new ProblemException(Problem.notFound()));
        MediaType type = path.endsWith(".xsd") || path.endsWith(".xml")
                ? new MediaType("application", "xml")
                : new MediaType("text", "plain", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(found.contentLength())
                .body(found);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private SchemaView view(Contract contract) {
        String folder = contract.id().feed() + "/v" + contract.id().major();
        return new SchemaView(
                contract.id().feed().toString(),
                contract.id().major(),
                contract.id().namespace(),
                contract.description().words(),
                "/schemas/" + folder,
                files.below(folder).keySet().stream()
                        .map(path -> "/schemas/" + path)
                        .toList());
    }

    /** All contracts. */
    record SchemaList(List<SchemaView> contracts) {}

    /** A contract: its page and its files. */
    record SchemaView(
            String feed, int major, String namespace, Map<String, String> about, String page, List<String> files) {}
}
