package migration.exchange.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import migration.exchange.accounts.Receipt;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.web.PublishedFiles;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.StoreAwayException;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.sandbox.PersonSample;
import migration.exchange.sandbox.SandboxPersons;
import migration.exchange.sandbox.SandboxSettings;
import migration.exchange.sandbox.Sandboxes;
import migration.exchange.sandbox.Scenario;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the sandbox: how to send to it, who is in it, what it answered last, and how it is emptied. */
@Controller
@RequestMapping("/exchange/sandbox")
@ConditionalOnProperty(name = "exchange.sandbox.enabled", matchIfMissing = true)
class SandboxPages {

    private static final int LAST = 20;

    private final Sandboxes sandboxes;
    private final SandboxPersons persons;
    private final SandboxSettings settings;
    private final MigrationContext contracts;
    private final PublishedFiles files;

    SandboxPages(
            Sandboxes sandboxes,
            SandboxPersons persons,
            SandboxSettings settings,
            MigrationContext contracts,
            PublishedFiles files) {
        this.sandboxes = sandboxes;
        this.persons = persons;
        this.settings = settings;
        this.contracts = contracts;
        this.files = files;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            Caller caller,
            Model model,
            Locale locale) {
        TreeSet<FeedId> feeds = feeds(caller);
        model.addAttribute("last", last(caller));
        model.addAttribute("done", done);
        model.addAttribute("agency", caller.agency());
        model.addAttribute("feeds", feeds);
        model.addAttribute("first", feeds.first());
        model.addAttribute("exchange", origin(request));
        model.addAttribute("persons", persons.all());
        model.addAttribute("fates", persons.fates());
        model.addAttribute("header", Scenario.HEADER);
        model.addAttribute("scenarios", Scenario.values());
        model.addAttribute("settings", settings);
        model.addAttribute("language", Language.of(locale).tag());
        return "sandbox";
    }

    /** Null while the store is away. */
    private @Nullable List<Receipt> last(Caller caller) {
        try {
            return caller.agency() == null ? List.of() : sandboxes.last(caller.agency(), LAST);
        } catch (StoreAwayException away) {
            return null;
        }
    }

    private TreeSet<FeedId> feeds(Caller caller) {
        TreeSet<FeedId> feeds = new TreeSet<>(Comparator.comparing(FeedId::toString));
        contracts.contracts().stream()
                .map(contract -> contract.id().feed())
                .filter(caller::maySee)
                .forEach(feeds::add);
        return feeds;
    }

    private static String origin(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(null)
                .toUriString();
    }

    /** Empties the sandbox of the caller's agency, when that is confirmed. */
    @PostMapping
    String reset(@RequestParam(required = false) @Nullable String confirm, Caller caller) {
        String agency = caller.agency();
        if (agency == null) {
            throw new ProblemException(Problem.denied("agency"));
        }
        if (confirm == null) {
            return "redirect:/exchange/sandbox?done=unconfirmed#reset";
        }
        sandboxes.reset(agency);
        return "redirect:/exchange/sandbox?done=emptied";
    }

    /** The persons as a submission to a feed. */
    @GetMapping("/samples/{agency}/{feed}")
    ResponseEntity<byte[]> sample(@PathVariable String agency, @PathVariable String feed) throws IOException {
        String name = agency + "_" + feed + ".xml";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(new PersonSample(published(agency, feed))
                        .of(persons.all())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String published(String agency, String feed) throws IOException {
        ContractId contract = contracts.contracts().stream()
                .map(one -> one.id())
                .filter(id -> id.feed().toString().equals(agency + "/" + feed))
                .max(Comparator.comparingInt(ContractId::major))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        Resource sample = files.find("%s/v%d/samples/valid/one-record.xml".formatted(contract.feed(), contract.major()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return sample.getContentAsString(StandardCharsets.UTF_8);
    }
}
